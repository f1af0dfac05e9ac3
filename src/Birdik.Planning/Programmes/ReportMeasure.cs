using Birdik.Planning.Needs;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Programmes;

/// <summary>
/// Says how far a measure of an approved document has come. Done, it needs its result in words, and the needs it answers wholly are done with
/// it; carried over or dropped, it needs the reason.
/// </summary>
public sealed record ReportMeasure(Id<Measure> Measure, MeasureState State, int Progress, decimal Spent, string Text);

public sealed class ReportMeasureHandler(BirdikDbContext db)
{
    private const int Whole = 100;

    public async Task<Result<Done>> HandleAsync(ReportMeasure command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Measure>().SingleOrDefaultAsync(row => row.Id == command.Measure, ct) is not { } measure)
        {
            return Problem.NotFound("planning.measure-unknown");
        }

        if (!await db.Set<PlanningDocument>().AnyAsync(row => row.Id == measure.DocumentId && row.State == DocumentState.Approved, ct))
        {
            return Problem.Conflict("planning.document-not-approved");
        }

        var text = NeedText.Clean(command.Text);
        if (text.Length > Measure.MaxNote || (text.Length == 0 && command.State is MeasureState.Done or MeasureState.CarriedOver or MeasureState.Dropped))
        {
            return Problem.Invalid("planning.report-text-missing", "Text", ("most", Measure.MaxNote));
        }

        if (command.Progress is < 0 or > Whole || command.Spent < 0 || !Enum.IsDefined(command.State))
        {
            return Problem.Invalid("planning.progress-invalid", "Progress");
        }

        var isOver = command.State is MeasureState.CarriedOver or MeasureState.Dropped;
        (measure.State, measure.Spent) = (command.State, command.Spent);
        measure.Progress = command.State == MeasureState.Done ? Whole : command.Progress;
        measure.Reason = isOver ? text : "";
        measure.ResultText = isOver ? measure.ResultText : text;
        measure.ResultOn = command.State == MeasureState.Done ? Bishkek.DayOf(change.At) : null;
        await FollowAsync(measure, ct);
        change.Record(
            $"planning.measure-{command.State.ToString().ToLowerInvariant()}", PlanningRefs.To(measure.Id),
            ("title", measure.Title), ("progress", measure.Progress), ("som", measure.Spent), ("text", text));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>A need is done once every measure of the document that answers it is, and together they answer the whole of it.</summary>
    private async Task FollowAsync(Measure measure, CancellationToken ct)
    {
        var needs = await db.Set<NeedMeasure>().Where(row => row.MeasureId == measure.Id)
            .Join(db.Set<Need>(), link => link.NeedId, need => need.Id, (_, need) => need).ToListAsync(ct);
        foreach (var need in needs)
        {
            var links = await db.Set<NeedMeasure>().Where(row => row.NeedId == need.Id)
                .Join(db.Set<Measure>().Where(row => row.DocumentId == measure.DocumentId), link => link.MeasureId, row => row.Id, (link, row) => new { link.Percent, row.Id, row.State })
                .ToListAsync(ct);
            var done = links.Where(link => (link.Id == measure.Id ? measure.State : link.State) == MeasureState.Done).Sum(link => link.Percent);
            if (done >= Whole)
            {
                need.Finish();
            }
            else
            {
                need.Reopen();
            }
        }
    }
}

/// <summary>Puts evidence to a measure: a contract, a budget line, the photo of the result. The file stays in the office's store.</summary>
public sealed record AddMeasureEvidence(Id<Measure> Measure, EvidenceStep Step, string Title, DateOnly On, ReceivedFile File);

public sealed class AddMeasureEvidenceHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(AddMeasureEvidence command, ChangeContext change, CancellationToken ct)
    {
        if (!await db.Set<Measure>().AnyAsync(row => row.Id == command.Measure, ct))
        {
            return Problem.NotFound("planning.measure-unknown");
        }

        if (command.Title.Trim().Length is 0 or > MeasureEvidence.MaxTitle)
        {
            return Problem.Invalid("planning.title-missing", "Title", ("most", MeasureEvidence.MaxTitle));
        }

        var file = StoredFile.Of(command.File, PlanningRefs.To(command.Measure), change);
        db.Add(file);
        db.Add(new MeasureEvidence
        {
            MeasureId = command.Measure, Step = command.Step, Title = command.Title.Trim(), On = command.On, Sha256 = file.Sha256, FileId = file.Id.Value,
        });
        change.Record(
            "planning.measure-evidence-added", PlanningRefs.To(command.Measure), ("file", command.Title), ("sha256", file.Sha256));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>Enters the value of an indicator for a day; a second value for the day replaces the first.</summary>
public sealed record EnterValue(Id<Indicator> Indicator, DateOnly On, decimal Value, string Source);

public sealed class EnterValueHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(EnterValue command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Indicator>().SingleOrDefaultAsync(row => row.Id == command.Indicator, ct) is not { } indicator)
        {
            return Problem.NotFound("planning.indicator-unknown");
        }

        if (command.On > Bishkek.DayOf(change.At) || command.Source.Length is 0 or > Indicator.MaxSource)
        {
            return command.On > Bishkek.DayOf(change.At) ? Problem.Invalid("planning.day-ahead", "On") : Problem.Invalid("planning.source-missing", "Source");
        }

        var known = await db.Set<IndicatorValue>().SingleOrDefaultAsync(row => row.IndicatorId == command.Indicator && row.On == command.On, ct);
        if (known is null)
        {
            db.Add(new IndicatorValue { IndicatorId = command.Indicator, On = command.On, Value = command.Value, Source = command.Source });
        }
        else
        {
            known.Value = command.Value;
        }

        change.Record(
            "planning.value-entered", PlanningRefs.To(indicator.DocumentId), ("indicator", indicator.Name), ("day", command.On), ("value", command.Value));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>Says which goal of a higher programme a measure serves, and which part of it, in percent.</summary>
public sealed record LinkHigher(Id<Measure> Measure, int HigherTenant, Guid HigherGoal, Platform.Localization.LocalizedText Title, decimal Percent);

public sealed class LinkHigherHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(LinkHigher command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Measure>().SingleOrDefaultAsync(row => row.Id == command.Measure, ct) is not { } measure)
        {
            return Problem.NotFound("planning.measure-unknown");
        }

        if (await DocumentRules.RefuseLockedAsync(db, measure.DocumentId, ct) is { } locked)
        {
            return locked;
        }

        var others = (await db.Set<HigherLink>().Where(row => row.MeasureId == measure.Id && row.HigherGoalId != command.HigherGoal).Select(row => row.Percent).ToListAsync(ct)).Sum();
        if (command.Percent <= 0 || others + command.Percent > 100)
        {
            return Problem.Invalid("planning.percent-over", "Percent", ("left", 100 - others));
        }

        var link = await db.Set<HigherLink>().SingleOrDefaultAsync(row => row.MeasureId == measure.Id && row.HigherGoalId == command.HigherGoal, ct);
        if (link is null)
        {
            db.Add(new HigherLink
            {
                MeasureId = measure.Id, HigherTenantId = command.HigherTenant, HigherGoalId = command.HigherGoal, HigherTitle = command.Title, Percent = command.Percent,
            });
        }
        else
        {
            link.Percent = command.Percent;
        }

        change.Record("planning.higher-linked", PlanningRefs.To(measure.Id), ("goal", command.Title), ("percent", command.Percent));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
