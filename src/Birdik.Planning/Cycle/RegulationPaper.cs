using Birdik.Planning.Papers;
using Birdik.Planning.Programmes;
using Birdik.Platform.Localization;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Cycle;

/// <summary>The planning regulation of a kind of documents, printed from its data as a draft to be approved.</summary>
public sealed class RegulationPaper(BirdikDbContext db, NormRegister norms, Texts texts, TimeProvider clock)
{
    public async Task<Paper> OfAsync(DocumentKind kind, Language language, CancellationToken ct)
    {
        var words = new Words(texts, language);
        var office = await db.Set<Tenant>().AsNoTracking().SingleAsync(tenant => tenant.Id == db.Tenant, ct);
        var steps = PlanningReference.StepsOf(kind);
        var title = words["Planning.Regulation.Paper.Title", ("kind", words[$"Planning.Kind.{kind}"])];
        List<PaperPart> parts =
        [
            new PaperText(words["Planning.Regulation.Paper.Draft"], PaperLook.Approval),
            new PaperText(office.Name.In(language), PaperLook.Middle),
            new PaperText(title, PaperLook.Title),
            new PaperText($"1. {words["Planning.Regulation.Paper.General"]}", PaperLook.Heading),
            .. Points(1, ["Planning.Regulation.Paper.General.1", "Planning.Regulation.Paper.General.2", "Planning.Regulation.Paper.General.3"], words),
            new PaperText($"2. {words["Planning.Regulation.Paper.Steps"]}", PaperLook.Heading),
            new PaperTable(
                ["№", words["Planning.Route.Step"], words["Planning.Route.Who"], words["Planning.Route.Due"], words["Planning.Regulation.Evidence"], words["Planning.Calendar.Basis"]],
                [
                    .. steps.Select((step, place) => (IReadOnlyList<string>)
                    [
                        $"{place + 1}", step.Name.In(language), step.Who.In(language), DayOf(step, words), step.Evidence.In(language),
                        step.Verified ? step.Act : $"{step.Act} *",
                    ]),
                ],
                [1, 4, 3, 3, 4, 4]),
            new PaperText($"3. {words["Planning.Regulation.Paper.Agreement"]}", PaperLook.Heading),
            .. steps.Where(step => step.IsAgreement).Select((step, place) => new PaperText(
                $"3.{place + 1}. {words["Planning.Regulation.Paper.Agreement.Step", ("step", step.Name), ("who", step.Who), ("day", DayOf(step, words)), ("evidence", step.Evidence)]}")),
            .. Points(3, ["Planning.Regulation.Paper.Agreement.Return", "Planning.Regulation.Paper.Agreement.Amend"], words, steps.Count(step => step.IsAgreement)),
            new PaperText($"4. {words["Planning.Regulation.Paper.Proof"]}", PaperLook.Heading),
            .. Points(4, ["Planning.Regulation.Paper.Proof.1", "Planning.Regulation.Paper.Proof.2"], words),
            .. await TermsAsync(words, ct),
        ];
        if (steps.Any(step => !step.Verified))
        {
            parts.Add(new PaperText(words["Planning.Regulation.Paper.Unverified"], PaperLook.Small));
        }

        return new Paper(title, parts);
    }

    /// <summary>By which day of every year a step is taken.</summary>
    public static string DayOf(RegulationStep step, Words words) =>
        words["Planning.Regulation.ByDay", ("day", words.Formats.DayOfYear(step.Month, step.Day))];

    private async Task<List<PaperText>> TermsAsync(Words words, CancellationToken ct)
    {
        var (periods, today) = (await norms.NowAsync(ct), clock.Today());
        List<PaperText> texts =
        [
            .. new[] { PlanningNorms.NeedAnswerDays, PlanningNorms.RiseAnswerDays }
                .Select(norm => (norm, Value: periods.On(norm.Code, today))).Where(one => one.Value is not null)
                .Select((one, place) => new PaperText($"5.{place + 1}. {words[$"Norm.{one.norm.Code}"]}: {words.Formats.Number(one.Value!.Number)} {words[$"Unit.{one.norm.Unit}"]}")),
        ];
        return texts.Count == 0 ? [] : [new PaperText($"5. {words["Planning.Regulation.Paper.Terms"]}", PaperLook.Heading), .. texts];
    }

    private static IEnumerable<PaperText> Points(int chapter, IReadOnlyList<string> keys, Words words, int before = 0) =>
        keys.Select((key, place) => new PaperText($"{chapter}.{before + place + 1}. {words[key]}"));
}
