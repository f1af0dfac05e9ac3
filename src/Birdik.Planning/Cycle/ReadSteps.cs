using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Planning.Ranking;
using Birdik.Planning.Rises;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Ui.Parts;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Cycle;

/// <summary>Which steps of the planning regulation a document has kept: agreement by its marks, the others by what stands in the store.</summary>
public sealed class ReadSteps(BirdikDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<KeptStep>> OfAsync(PlanningDocument document, CancellationToken ct)
    {
        var marks = await db.Set<AgreementMark>().AsNoTracking().Where(row => row.DocumentId == document.Id).ToListAsync(ct);
        var agreed = AgreementRoute.Agreed(marks);
        var next = document.State == DocumentState.Agreeing ? AgreementRoute.Next(document, marks) : null;
        var kept = new List<KeptStep>();
        foreach (var step in PlanningReference.StepsOf(document.Kind))
        {
            var due = new DateOnly(step.Code == RegulationStep.Report ? document.FromYear + 1 : document.FromYear - 1, step.Month, step.Day);
            var mark = marks.Where(one => one.Step == step.Code).MaxBy(one => one.Serial);
            var (isKept, fact) = step.IsAgreement ? (agreed.Contains(step.Code), null) : await FactAsync(step.Code, document, ct);
            kept.Add(new KeptStep(step, due, mark, fact, StateOf(isKept, step == next, mark, due)));
        }

        return kept;
    }

    private StepState StateOf(bool isKept, bool isNext, AgreementMark? mark, DateOnly due) =>
        isKept ? mark?.On > due ? StepState.KeptLate : StepState.Kept
        : mark is { IsAgreed: false } ? StepState.Returned
        : clock.Today() > due ? StepState.Missed
        : isNext ? StepState.Next : StepState.Ahead;

    /// <summary>What tells that a step without a mark was kept: its text, part and whole.</summary>
    private Task<(bool IsKept, StepFact? Fact)> FactAsync(string code, PlanningDocument document, CancellationToken ct) => code switch
    {
        "needs" => DocumentKinds.IsLocal(document.Kind) ? NeedsAsync(document, ct) : RisesAsync(ct),
        "ranking" => RankingAsync(document, ct),
        "draft" => DraftAsync(document, ct),
        RegulationStep.Report => ReportAsync(document, ct),
        _ => Task.FromResult<(bool, StepFact?)>((false, null)),
    };

    private IQueryable<Need> Needs(PlanningDocument document) => db.Set<NeedMeasure>()
        .Join(db.Set<Measure>().Where(row => row.DocumentId == document.Id), link => link.MeasureId, measure => measure.Id, (link, _) => link.NeedId)
        .Join(db.Set<Need>(), id => id, need => need.Id, (_, need) => need).Distinct();

    private async Task<(bool IsKept, StepFact? Fact)> NeedsAsync(PlanningDocument document, CancellationToken ct)
    {
        var count = await Needs(document).CountAsync(ct);
        var meetings = await db.Set<Meeting>().CountAsync(row => row.HeldOn.Year >= document.FromYear - 1 && row.HeldOn.Year <= document.ToYear, ct);
        return (count > 0, new StepFact("Planning.Step.Fact.Needs", count, meetings));
    }

    private async Task<(bool IsKept, StepFact? Fact)> RankingAsync(PlanningDocument document, CancellationToken ct)
    {
        var (ranked, all) = (await Needs(document).CountAsync(row => row.Priority != null, ct), await Needs(document).CountAsync(ct));
        return (ranked > 0, new StepFact("Planning.Step.Fact.Ranking", ranked, all));
    }

    private async Task<(bool IsKept, StepFact? Fact)> RisesAsync(CancellationToken ct)
    {
        var rises = db.Set<Rise>().Where(row => row.ToTenantId == db.Tenant);
        var (answered, all) = (await rises.CountAsync(row => row.Answer != NeedAnswer.None, ct), await rises.CountAsync(ct));
        return (all > 0 && answered == all, new StepFact("Planning.Step.Fact.Rises", answered, all));
    }

    private async Task<(bool IsKept, StepFact? Fact)> DraftAsync(PlanningDocument document, CancellationToken ct)
    {
        var sections = db.Set<DocumentSection>().Where(row => row.DocumentId == document.Id);
        var (written, all) = (await sections.CountAsync(row => row.TextKy != "", ct), await sections.CountAsync(ct));
        return (written == all && await db.Set<Measure>().AnyAsync(row => row.DocumentId == document.Id, ct), new StepFact("Planning.Step.Fact.Draft", written, all));
    }

    private async Task<(bool IsKept, StepFact? Fact)> ReportAsync(PlanningDocument document, CancellationToken ct)
    {
        var indicators = db.Set<Indicator>().Where(row => row.DocumentId == document.Id);
        var (valued, all) = (
            await indicators.CountAsync(row => db.Set<IndicatorValue>().Any(value => value.IndicatorId == row.Id && value.On.Year >= document.FromYear), ct), await indicators.CountAsync(ct));
        return (all > 0 && valued == all, new StepFact("Planning.Step.Fact.Report", valued, all));
    }
}

/// <param name="Key">The text with <c>part</c> and <c>whole</c>.</param>
public sealed record StepFact(string Key, int Part, int Whole);

public enum StepState
{
    Kept,
    KeptLate,
    Next,
    Ahead,
    Returned,
    Missed,
}

/// <summary>A step of the regulation with what was kept of it.</summary>
public sealed record KeptStep(RegulationStep Step, DateOnly Due, AgreementMark? Mark, StepFact? Fact, StepState State)
{
    public StatusKind Kind => State switch
    {
        StepState.Kept => StatusKind.Done,
        StepState.KeptLate => StatusKind.Soon,
        StepState.Next => StatusKind.Now,
        StepState.Ahead => StatusKind.Quiet,
        _ => StatusKind.Late,
    };

    /// <summary>State, day and person or what the store tells, in one line.</summary>
    public string Tell(Words words) => string.Join(" · ", new[]
    {
        words[$"Planning.StepState.{State}"],
        Mark is null ? "" : $"{words.Formats.Day(Mark.On)}, {Mark.By}",
        Mark?.Note ?? "",
        Fact is null ? "" : words[Fact.Key, ("part", Fact.Part), ("whole", Fact.Whole)],
    }.Where(part => part.Length > 0));
}
