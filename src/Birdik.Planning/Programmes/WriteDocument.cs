using Birdik.Planning.Needs;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Programmes;

/// <summary>Begins a planning document of one's own office.</summary>
public sealed record CreateDocument(DocumentKind Kind, LocalizedText Title, int FromYear, int ToYear);

public sealed class CreateDocumentHandler(BirdikDbContext db, DocumentSearch search)
{
    private const int Earliest = 2000;
    private const int Latest = 2100;

    public async Task<Result<Id<PlanningDocument>>> HandleAsync(CreateDocument command, ChangeContext change, CancellationToken ct)
    {
        var problems = new List<Problem>();
        if (command.Title.Ky.Length is 0 or > PlanningDocument.MaxTitle || command.Title.Ru.Length is 0 or > PlanningDocument.MaxTitle)
        {
            problems.Add(Problem.Invalid("planning.title-missing", "Title", ("most", PlanningDocument.MaxTitle)));
        }

        if (command.FromYear < Earliest || command.ToYear > Latest || command.ToYear < command.FromYear)
        {
            problems.Add(Problem.Invalid("planning.years-wrong", "ToYear"));
        }

        var isMunicipality = await db.Set<Tenant>().AnyAsync(tenant => tenant.Id == db.Tenant && tenant.Kind == TenantKind.Municipality, ct);
        if (!Enum.IsDefined(command.Kind) || isMunicipality != DocumentKinds.IsLocal(command.Kind))
        {
            problems.Add(Problem.Invalid("planning.kind-of-another-level", "Kind"));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var document = new PlanningDocument
        {
            Kind = command.Kind, Title = command.Title, FromYear = command.FromYear, ToYear = command.ToYear, Edition = 1,
        };
        db.Add(document);
        db.AddRange(DocumentKinds.SectionsOf(command.Kind).Select(kind => new DocumentSection { DocumentId = document.Id, Kind = kind }));
        await search.PutAsync(document, ct);
        change.Record("planning.document-begun", PlanningRefs.To(document.Id), ("title", document.Title));
        await db.SaveChangesAsync(ct);
        return document.Id;
    }
}

/// <summary>Which kinds belong to which level, and what is written in each.</summary>
public static class DocumentKinds
{
    public static bool IsLocal(DocumentKind kind) => kind is DocumentKind.LocalProgramme or DocumentKind.YearPlan or DocumentKind.SpatialPlan;

    public static IReadOnlyList<SectionKind> SectionsOf(DocumentKind kind) => kind is DocumentKind.YearPlan
        ? [SectionKind.Passport, SectionKind.NeedsAndPriorities, SectionKind.Monitoring]
        : Enum.GetValues<SectionKind>();
}

/// <summary>A document as the search knows it.</summary>
public sealed class DocumentSearch(Platform.Search.SearchIndex index)
{
    public Task PutAsync(PlanningDocument document, CancellationToken ct) => index.PutAsync(
        new Platform.Search.SearchEntry(PlanningRefs.To(document.Id), document.Title, PlanningLinks.Document(document.Id), PlanningPermissions.View)
        {
            Note = new LocalizedText(document.Years, document.Years, document.Years),
            Numbers = document.Act,
            Day = document.ApprovedOn,
        },
        ct);
}

/// <summary>Writes a section; what stood there is kept. Two editors of one section: the later one is told.</summary>
public sealed record WriteSection(Id<DocumentSection> Section, string TextKy, string TextRu, int? Version);

public sealed class WriteSectionHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(WriteSection command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<DocumentSection>().SingleOrDefaultAsync(row => row.Id == command.Section, ct) is not { } section)
        {
            return DocumentRules.Unknown;
        }

        if (await DocumentRules.RefuseLockedAsync(db, section.DocumentId, ct) is { } locked)
        {
            return locked;
        }

        if (ChangedMeanwhile.Refuse(command.Version, section.Version) is { } meanwhile)
        {
            return meanwhile;
        }

        if (command.TextKy.Length > DocumentSection.MaxText || command.TextRu.Length > DocumentSection.MaxText)
        {
            return Problem.Invalid("planning.section-too-long", command.TextKy.Length > DocumentSection.MaxText ? "TextKy" : "TextRu", ("most", DocumentSection.MaxText));
        }

        var number = await db.Set<SectionRevision>().CountAsync(row => row.SectionId == section.Id, ct) + 1;
        db.Add(new SectionRevision
        {
            SectionId = section.Id, Number = number, At = change.At, By = change.Actor.Name, TextKy = section.TextKy, TextRu = section.TextRu,
        });
        (section.TextKy, section.TextRu) = (NeedText.Clean(command.TextKy), NeedText.Clean(command.TextRu));
        change.InBulk = true;
        change.Record(
            "planning.section-written", PlanningRefs.To(section.DocumentId), ("section", $"{section.Kind}"), ("number", number),
            ("letters", section.TextKy.Length + section.TextRu.Length));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>Adds a goal, or with a parent a task under it.</summary>
public sealed record AddGoal(Id<PlanningDocument> Document, Id<Goal>? Parent, LocalizedText Title);

public sealed class AddGoalHandler(BirdikDbContext db)
{
    public async Task<Result<Id<Goal>>> HandleAsync(AddGoal command, ChangeContext change, CancellationToken ct)
    {
        if (await DocumentRules.RefuseLockedAsync(db, command.Document, ct) is { } locked)
        {
            return locked;
        }

        if (command.Title.Ky.Length is 0 or > LocalizedText.MaxLength || command.Title.Ru.Length > LocalizedText.MaxLength)
        {
            return Problem.Invalid("planning.title-missing", "Title", ("most", LocalizedText.MaxLength));
        }

        var goals = await db.Set<Goal>().Where(row => row.DocumentId == command.Document).ToListAsync(ct);
        if (command.Parent is { } parent && goals.TrueForAll(row => row.Id != parent))
        {
            return Problem.Invalid("planning.goal-unknown", "Parent");
        }

        var beside = goals.Count(row => row.ParentId == command.Parent) + 1;
        var above = command.Parent is { } id ? goals.Find(row => row.Id == id)!.Number + "." : "";
        var goal = new Goal { DocumentId = command.Document, ParentId = command.Parent, Number = $"{above}{beside}", Title = command.Title };
        db.Add(goal);
        change.Record("planning.goal-added", PlanningRefs.To(command.Document), ("number", goal.Number), ("title", goal.Title));
        await db.SaveChangesAsync(ct);
        return goal.Id;
    }
}

/// <summary>Adds a measure, with what each source pays in its first year and what shows its success.</summary>
public sealed record AddMeasure(Id<PlanningDocument> Document, LocalizedText Title)
{
    public Id<Goal>? Goal { get; init; }

    public Id<Territory.Units.Unit>? Village { get; init; }

    public string Place { get; init; } = "";

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public decimal Cost { get; init; }

    public string Executor { get; init; } = "";

    public IReadOnlyList<(int Year, MoneySource Source, decimal Som)> Money { get; init; } = [];

    public LocalizedText? Indicator { get; init; }

    public string IndicatorUnit { get; init; } = "";

    public decimal Baseline { get; init; }

    public decimal Target { get; init; }

    public string IndicatorSource { get; init; } = "";

    /// <summary>The needs it answers, whole.</summary>
    public IReadOnlyList<Id<Need>> Needs { get; init; } = [];
}

public sealed class AddMeasureHandler(BirdikDbContext db, VillageBook villages)
{
    public const int MostMeasures = 20_000;
    public const decimal MostSom = 1_000_000_000_000m;

    public async Task<Result<Id<Measure>>> HandleAsync(AddMeasure command, ChangeContext change, CancellationToken ct)
    {
        if (await DocumentRules.RefuseLockedAsync(db, command.Document, ct) is { } locked)
        {
            return locked;
        }

        var document = await db.Set<PlanningDocument>().SingleAsync(row => row.Id == command.Document, ct);
        var problems = await RefuseAsync(command, document, ct);
        if (problems.Count > 0)
        {
            return problems;
        }

        var goal = command.Goal is { } id ? await db.Set<Goal>().SingleAsync(row => row.Id == id, ct) : null;
        var beside = await db.Set<Measure>().CountAsync(row => row.DocumentId == document.Id && row.GoalId == command.Goal, ct) + 1;
        var measure = new Measure
        {
            DocumentId = document.Id,
            GoalId = command.Goal,
            Number = goal is null ? $"0.{beside}" : $"{goal.Number}.m{beside}",
            Title = command.Title,
            VillageId = command.Village,
            Place = command.Place.Trim(),
            From = command.From,
            To = command.To,
            Cost = command.Cost,
            Executor = command.Executor.Trim(),
        };
        db.Add(measure);
        db.AddRange(command.Money.Where(money => money.Som > 0).Select(money => new MeasureMoney
        {
            MeasureId = measure.Id, Year = money.Year, Source = money.Source, Som = money.Som,
        }));
        if (command.Indicator is { Ky.Length: > 0 } indicator)
        {
            db.Add(new Indicator
            {
                DocumentId = document.Id,
                MeasureId = measure.Id,
                Name = indicator,
                Unit = command.IndicatorUnit,
                Baseline = command.Baseline,
                BaselineYear = document.FromYear - 1,
                Target = command.Target,
                TargetYear = command.To.Year,
                Source = command.IndicatorSource,
            });
        }

        db.AddRange(command.Needs.Distinct().Select(need => new NeedMeasure { NeedId = need, MeasureId = measure.Id, Percent = 100 }));
        change.Record("planning.measure-added", PlanningRefs.To(measure.Id), ("title", measure.Title), ("som", measure.Cost));
        await db.SaveChangesAsync(ct);
        return measure.Id;
    }

    private async Task<List<Problem>> RefuseAsync(AddMeasure command, PlanningDocument document, CancellationToken ct)
    {
        var problems = new List<Problem>();
        if (command.Title.Ky.Length is 0 or > Measure.MaxTitle || command.Title.Ru.Length > Measure.MaxTitle)
        {
            problems.Add(Problem.Invalid("planning.title-missing", "Title", ("most", Measure.MaxTitle)));
        }

        if (command.Executor.Length > Measure.MaxExecutor || command.Place.Length > Need.MaxPlace
            || command.IndicatorUnit.Length > Indicator.MaxUnit || command.IndicatorSource.Length > Indicator.MaxSource)
        {
            problems.Add(Problem.Invalid("planning.text-too-long", "Executor", ("most", Measure.MaxExecutor)));
        }

        if (command.To < command.From || command.From.Year < document.FromYear || command.To.Year > document.ToYear)
        {
            problems.Add(Problem.Invalid("planning.year-outside", "To", ("from", $"{document.FromYear}"), ("to", $"{document.ToYear}")));
        }

        if (command.Cost is < 0 or > MostSom || command.Money.Any(money => money.Som < 0))
        {
            problems.Add(Problem.Invalid("planning.cost-invalid", "Cost"));
        }

        // A financing that does not sum is kept and flagged; more than the cost cannot be true.
        if (command.Money.Sum(money => money.Som) > command.Cost)
        {
            problems.Add(Problem.Invalid("planning.money-over-cost", "Cost", ("money", command.Money.Sum(money => money.Som))));
        }

        if (command.Goal is { } goal && !await db.Set<Goal>().AnyAsync(row => row.Id == goal && row.DocumentId == document.Id, ct))
        {
            problems.Add(Problem.Invalid("planning.goal-unknown", "Goal"));
        }

        if (command.Village is { } village && (await villages.OfAsync(db.Tenant, ct)).All(unit => unit.Id != village))
        {
            problems.Add(Problem.Invalid("planning.village-unknown", "Village"));
        }

        if (await db.Set<Measure>().CountAsync(row => row.DocumentId == document.Id, ct) >= MostMeasures)
        {
            problems.Add(Problem.Invalid("planning.measures-too-many", null, ("most", MostMeasures)));
        }

        foreach (var need in command.Needs)
        {
            if (!await db.Set<Need>().AnyAsync(row => row.Id == need && row.State != NeedState.Merged && row.State != NeedState.Declined, ct))
            {
                problems.Add(Problem.Invalid("planning.need-not-open", "Needs"));
            }
        }

        return problems;
    }
}
