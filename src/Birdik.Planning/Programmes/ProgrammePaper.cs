using Birdik.Planning.Cycle;
using Birdik.Planning.Needs;
using Birdik.Planning.Papers;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Programmes;

/// <summary>
/// A document in the form offices use: mark of approval, title, numbered parts, needs with their evidence, action plan, indicator matrix,
/// expected and planned money, steps kept, signature, the root of its evidence.
/// </summary>
public sealed class ProgrammePaper(BirdikDbContext db, ReadSteps steps, ReadEnvelope envelopes, Texts texts)
{
    private static readonly SectionKind[] Before = [SectionKind.Passport, SectionKind.Situation, SectionKind.Strengths, SectionKind.NeedsAndPriorities];
    private static readonly SectionKind[] After = [SectionKind.Risks, SectionKind.Monitoring];

    private readonly List<PaperPart> _parts = [];
    private int _chapter;

    public async Task<Paper?> OfAsync(Id<PlanningDocument> id, Language language, CancellationToken ct)
    {
        if (await db.Set<PlanningDocument>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } document)
        {
            return null;
        }

        var words = new Words(texts, language);
        _parts.Clear();
        _chapter = 0;
        Head(document, words);
        var sections = await db.Set<DocumentSection>().AsNoTracking().Where(row => row.DocumentId == id).ToDictionaryAsync(row => row.Kind, ct);
        Sections(Before, sections, words);
        await NeedsAsync(document, words, ct);
        Sections([SectionKind.Vision], sections, words);
        await PlanAsync(document, words, ct);
        await IndicatorsAsync(document, words, ct);
        Sections([SectionKind.Forecast], sections, words);
        await MoneyAsync(document, words, ct);
        Sections(After, sections, words);
        await StepsAsync(document, words, ct);
        _parts.Add(new PaperText(words[DocumentKinds.IsLocal(document.Kind) ? "Planning.Paper.Signature.Local" : "Planning.Paper.Signature.State"], PaperLook.Bold));
        if (document.Root.Length > 0)
        {
            _parts.Add(new PaperText(words["Planning.Docx.Root"], PaperLook.Small));
            _parts.Add(new PaperText(document.Root, PaperLook.Small));
        }

        return new Paper(document.Title.In(language), [.. _parts]);
    }

    private void Head(PlanningDocument document, Words words)
    {
        _parts.Add(new PaperText(
            document.ApprovedOn is { } on
                ? words["Planning.Docx.Approved", ("act", document.Act), ("day", words.Formats.Day(on))]
                : words["Planning.Docx.Draft"],
            PaperLook.Approval));
        _parts.Add(new PaperText(document.Title.In(words.Language), PaperLook.Title));
        _parts.Add(new PaperText($"{words[$"Planning.Kind.{document.Kind}"]}, {document.Years}", PaperLook.Middle));
        if (document.Edition > 1)
        {
            _parts.Add(new PaperText($"{words["Planning.Document.Edition", ("edition", document.Edition)]}: {document.Reason}", PaperLook.Middle));
        }
    }

    private void Chapter(string title) => _parts.Add(new PaperText($"{++_chapter}. {title}", PaperLook.Heading));

    private void Sections(IReadOnlyList<SectionKind> kinds, Dictionary<SectionKind, DocumentSection> sections, Words words)
    {
        foreach (var kind in kinds.Where(sections.ContainsKey))
        {
            var section = sections[kind];
            var text = words.Language == Language.Ru && section.TextRu.Length > 0 ? section.TextRu : section.TextKy;
            if (text.Length == 0 && kind != SectionKind.NeedsAndPriorities)
            {
                continue;
            }

            Chapter(words[$"Planning.Section.{kind}"]);
            _parts.AddRange(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new PaperText(line)));
        }
    }

    private async Task NeedsAsync(PlanningDocument document, Words words, CancellationToken ct)
    {
        var rows = await (
            from link in db.Set<NeedMeasure>().AsNoTracking()
            join measure in db.Set<Measure>() on link.MeasureId equals measure.Id
            join need in db.Set<Need>() on link.NeedId equals need.Id
            where measure.DocumentId == document.Id
            select new { need.Serial, need.Year, need.Text, need.People, need.Priority, need.PriorityMethod, measure.Number, link.Percent }).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return;
        }

        _parts.Add(new PaperTable(
            ["№", words["Planning.Results.Need"], words["Planning.Needs.Column.people"], words["Planning.Needs.Column.priority"], words["Planning.Field.Action"]],
            [
                .. rows.OrderBy(row => row.Priority ?? int.MaxValue).ThenBy(row => row.Year).ThenBy(row => row.Serial).Select(row => (IReadOnlyList<string>)
                [
                    NeedNumbers.Text(row.Serial, row.Year), PublicNeeds.Mask(row.Text), words.Formats.Whole(row.People),
                    row.Priority is { } place ? $"{place} ({row.PriorityMethod})" : "—", $"{row.Number} ({words.Formats.Number(row.Percent, 1)} %)",
                ]),
            ],
            [2, 7, 2, 4, 3]));
    }

    private async Task PlanAsync(PlanningDocument document, Words words, CancellationToken ct)
    {
        var language = words.Language;
        var goals = await db.Set<Goal>().AsNoTracking().Where(row => row.DocumentId == document.Id).ToListAsync(ct);
        var measures = await db.Set<Measure>().AsNoTracking().Where(row => row.DocumentId == document.Id).ToListAsync(ct);
        var money = (await db.Set<Measure>().Where(row => row.DocumentId == document.Id)
            .Join(db.Set<MeasureMoney>(), row => row.Id, sum => sum.MeasureId, (_, sum) => new { sum.MeasureId, sum.Source, sum.Som }).ToListAsync(ct)).ToLookup(row => row.MeasureId);
        var indicators = (await db.Set<Indicator>().AsNoTracking().Where(row => row.DocumentId == document.Id && row.MeasureId != null).ToListAsync(ct)).ToLookup(row => row.MeasureId!.Value);
        var ids = measures.Select(row => row.VillageId).OfType<Id<Unit>>().Distinct().ToList();
        var villages = await db.Set<Unit>().AsNoTracking().Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, ct);
        var byGoal = measures.ToLookup(row => row.GoalId);
        var rows = new List<IReadOnlyList<string>>();
        foreach (var goal in goals.OrderBy(goal => goal.Number, OutlineOrder.Instance).Append(null))
        {
            var inside = byGoal[goal?.Id].OrderBy(row => row.Number, OutlineOrder.Instance).ToList();
            if (goal is not null)
            {
                rows.Add([goal.Number, goal.Title.In(language), "", "", inside.Count == 0 ? "" : words.Formats.Som(inside.Sum(row => row.Cost)), "", "", ""]);
            }

            rows.AddRange(inside.Select(row => (IReadOnlyList<string>)
            [
                row.Number, row.Title.In(language),
                string.Join(", ", new[] { row.VillageId is { } village ? villages[village].In(language) : "", row.Place }.Where(part => part.Length > 0)),
                $"{words.Formats.Day(row.From)} – {words.Formats.Day(row.To)}", words.Formats.Som(row.Cost),
                string.Join("; ", money[row.Id].GroupBy(sum => sum.Source).OrderBy(group => group.Key).Select(group => $"{words[$"Planning.Money.{group.Key}"]}: {words.Formats.Som(group.Sum(sum => sum.Som))}")),
                row.Executor,
                string.Join("; ", indicators[row.Id].Select(one => $"{one.Name.In(language)}: {words.Formats.Number(one.Baseline, 2)} → {words.Formats.Number(one.Target, 2)} {one.Unit}")),
            ]));
        }

        Chapter(words["Planning.Document.Goals"]);
        _parts.Add(new PaperTable(
            [
                "№", words["Planning.Field.Action"], words["Planning.Paper.Place"], words["Planning.Paper.Term"], words["Planning.Results.Cost"],
                words["Planning.Field.Source2"], words["Planning.Field.Executor"], words["Planning.Field.Indicator"],
            ],
            rows, [2, 7, 4, 4, 4, 5, 4, 5], IsWide: true));
    }

    private async Task IndicatorsAsync(PlanningDocument document, Words words, CancellationToken ct)
    {
        var indicators = await IndicatorState.ReadAsync(db, document.Id, ct);
        if (indicators.Count == 0)
        {
            return;
        }

        Chapter(words["Planning.Document.Indicators"]);
        _parts.Add(new PaperTable(
            [words["Planning.Field.Indicator"], words["Planning.Field.Baseline"], words["Planning.Field.Target"], words["Planning.Value"], words["Planning.Field.IndicatorSource"]],
            [
                .. indicators.Select(row => (IReadOnlyList<string>)
                [
                    $"{row.Indicator.Name.In(words.Language)}, {row.Indicator.Unit}", $"{words.Formats.Number(row.Indicator.Baseline, 2)} ({row.Indicator.BaselineYear})",
                    $"{words.Formats.Number(row.Indicator.Target, 2)} ({row.Indicator.TargetYear})",
                    row.Last is { } last ? $"{words.Formats.Number(last.Value, 2)} ({words.Formats.Day(last.On)})" : "—", row.Indicator.Source,
                ]),
            ],
            [6, 3, 3, 3, 4]));
    }

    private async Task MoneyAsync(PlanningDocument document, Words words, CancellationToken ct)
    {
        var envelope = await envelopes.OfAsync(document, ct);
        if (envelope.Rows.Count == 0)
        {
            return;
        }

        Chapter(words["Planning.Document.Financing"]);
        _parts.Add(new PaperTable(
            [words["Planning.Year"], words["Planning.Field.Source2"], words["Planning.Envelope.Expected"], words["Planning.Envelope.Planned"], words["Planning.Envelope.Left"]],
            [
                .. envelope.Rows.Select(row => (IReadOnlyList<string>)
                [
                    $"{row.Year}", words[$"Planning.Money.{row.Source}"], row.Expected is { } expected ? words.Formats.Som(expected) : "—", words.Formats.Som(row.Planned),
                    row.Left is { } left ? words.Formats.Som(left) : "—",
                ]),
                [words["Planning.Total"], "", words.Formats.Som(envelope.Rows.Sum(row => row.Expected ?? 0)), words.Formats.Som(envelope.Rows.Sum(row => row.Planned)), ""],
            ],
            [2, 5, 4, 4, 4]));
    }

    private async Task StepsAsync(PlanningDocument document, Words words, CancellationToken ct)
    {
        Chapter(words["Planning.Document.Route"]);
        _parts.Add(new PaperTable(
            [words["Planning.Route.Step"], words["Planning.Route.Who"], words["Planning.Route.Due"], words["Planning.Route.Kept"]],
            [
                .. (await steps.OfAsync(document, ct)).Select(step => (IReadOnlyList<string>)
                [
                    step.Step.Name.In(words.Language), step.Step.Who.In(words.Language), words.Formats.Day(step.Due), step.Tell(words),
                ]),
            ],
            [5, 4, 3, 5]));
    }
}

/// <summary>Orders numbers of an outline by their parts: <c>1.m2</c> before <c>1.m10</c>.</summary>
public sealed class OutlineOrder : IComparer<string>
{
    public static OutlineOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (first, second) = ((x ?? "").Split('.'), (y ?? "").Split('.'));
        for (var place = 0; place < Math.Min(first.Length, second.Length); place++)
        {
            var (a, b) = (first[place].TrimStart('m'), second[place].TrimStart('m'));
            var order = int.TryParse(a, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var one)
                && int.TryParse(b, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var two)
                ? one.CompareTo(two)
                : string.CompareOrdinal(a, b);
            if (order != 0)
            {
                return order;
            }
        }

        return first.Length.CompareTo(second.Length);
    }
}
