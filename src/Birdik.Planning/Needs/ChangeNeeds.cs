using Birdik.Planning.Programmes;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Needs;

/// <summary>The clerk's corrections: sphere, place, figures, and the text with personal names masked.</summary>
public sealed record CorrectNeed(
    Id<Need> Need, NeedSphere Sphere, string Text, string TextOther, string Place, int People, string Function, decimal EstimatedCost, int? Version)
{
    public MapPoint? Point { get; init; }
}

public sealed class CorrectNeedHandler(BirdikDbContext db, NeedSearch search, NeedMap map)
{
    public async Task<Result<Done>> HandleAsync(CorrectNeed command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Need>().SingleOrDefaultAsync(row => row.Id == command.Need, ct) is not { } need)
        {
            return NeedProblems.Unknown;
        }

        if (ChangedMeanwhile.Refuse(command.Version, need.Version) is { } meanwhile)
        {
            return meanwhile;
        }

        var text = NeedText.Clean(command.Text);
        var problems = NeedText.Check(text, command.Place, command.People).ToList();
        if (command.TextOther.Length > Need.MaxText)
        {
            problems.Add(Problem.Invalid("planning.need-too-long", "TextOther", ("most", Need.MaxText)));
        }

        if (command.EstimatedCost < 0)
        {
            problems.Add(Problem.Invalid("planning.cost-invalid", "EstimatedCost"));
        }

        if (command.Point is { } point && (await map.OfAsync(db.Tenant, ct))?.Holds(point) != true)
        {
            problems.Add(Problem.Invalid("planning.point-outside", "Latitude"));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var number = NeedNumbers.Text(need.Serial, need.Year);
        (need.Sphere, need.Text, need.TextOther, need.Place, need.People) =
            (command.Sphere, text, NeedText.Clean(command.TextOther), NeedText.Clean(command.Place), command.People);
        need.Function = command.Function.Trim().Length == 0 ? null : command.Function.Trim();
        need.EstimatedCost = command.EstimatedCost;
        need.Mark(command.Point);
        need.IsLatin = NeedText.IsLatin(text);
        need.SearchText = NeedText.SearchTextOf(number, text, need.Place);
        need.Accept();
        await search.PutAsync(need, ct);
        change.Record("planning.need-corrected", PlanningRefs.To(need.Id), ("number", number));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>Answers a need; a refusal needs its reason. What was merged into it is answered with it.</summary>
public sealed record AnswerNeed(Id<Need> Need, NeedAnswer Answer, string Text);

public sealed class AnswerNeedHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(AnswerNeed command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Need>().SingleOrDefaultAsync(row => row.Id == command.Need, ct) is not { } need)
        {
            return NeedProblems.Unknown;
        }

        if (command.Answer == NeedAnswer.None || !Enum.IsDefined(command.Answer))
        {
            return Problem.Invalid("planning.answer-missing", "Answer");
        }

        var text = NeedText.Clean(command.Text);
        if (text.Length is 0 or > Need.MaxAnswer)
        {
            return Problem.Invalid("planning.answer-text-missing", "Text", ("most", Need.MaxAnswer));
        }

        if (need.State == NeedState.Merged)
        {
            return Problem.Conflict("planning.need-merged");
        }

        need.Give(command.Answer, text, Bishkek.DayOf(change.At));
        change.Record(
            "planning.need-answered", PlanningRefs.To(need.Id), ("number", NeedNumbers.Text(need.Serial, need.Year)), ("text", text));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>Puts a need to another of the same matter; both stay, and whoever raised it finds the other's fate.</summary>
public sealed record MergeNeed(Id<Need> Need, Id<Need> Into, string Reason);

public sealed class MergeNeedHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(MergeNeed command, ChangeContext change, CancellationToken ct)
    {
        var both = await db.Set<Need>().Where(row => row.Id == command.Need || row.Id == command.Into).ToDictionaryAsync(row => row.Id, ct);
        if (both.GetValueOrDefault(command.Need) is not { } need || both.GetValueOrDefault(command.Into) is not { } into)
        {
            return NeedProblems.Unknown;
        }

        if (need.Id == into.Id || need.State == NeedState.Merged || into.State == NeedState.Merged)
        {
            return Problem.Conflict("planning.merge-impossible", "Into");
        }

        if (await db.Set<NeedMeasure>().AnyAsync(row => row.NeedId == need.Id, ct))
        {
            return Problem.Conflict("planning.merge-has-measure", "Into");
        }

        if (command.Reason.Length > NeedMerge.MaxReason)
        {
            return Problem.Invalid("planning.reason-too-long", "Reason", ("most", NeedMerge.MaxReason));
        }

        // Whatever was put to this one goes along, so no chain forms.
        var followers = await db.Set<Need>().Where(row => row.MergedIntoId == need.Id).ToListAsync(ct);
        foreach (var one in followers.Prepend(need))
        {
            one.MergeInto(into.Id);
            db.Add(new NeedMerge { FromId = one.Id, IntoId = into.Id, At = change.At, By = change.Actor.Name, Reason = command.Reason.Trim() });
        }

        // The origins keep their own figures; the joint need affects at least as many as the largest of them.
        into.People = Math.Max(into.People, need.People);
        into.Vulnerable |= need.Vulnerable;
        into.Accept();
        change.Record(
            "planning.need-merged", PlanningRefs.To(need.Id), ("number", NeedNumbers.Text(need.Serial, need.Year)),
            ("into", NeedNumbers.Text(into.Serial, into.Year)), ("reason", command.Reason));
        change.Record(
            "planning.need-took-in", PlanningRefs.To(into.Id), ("number", NeedNumbers.Text(need.Serial, need.Year)), ("reason", command.Reason));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>Parts a merged need again.</summary>
public sealed record SplitNeed(Id<Need> Need, string Reason);

public sealed class SplitNeedHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(SplitNeed command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Need>().SingleOrDefaultAsync(row => row.Id == command.Need, ct) is not { MergedIntoId: { } into } need)
        {
            return NeedProblems.Unknown;
        }

        if (command.Reason.Trim().Length is 0 or > NeedMerge.MaxReason)
        {
            return Problem.Invalid("planning.reason-missing", "Reason", ("most", NeedMerge.MaxReason));
        }

        foreach (var merge in await db.Set<NeedMerge>().Where(row => row.FromId == need.Id && row.EndedAt == null).ToListAsync(ct))
        {
            (merge.EndedAt, merge.EndReason) = (change.At, command.Reason.Trim());
        }

        need.Separate();
        change.Record(
            "planning.need-parted", PlanningRefs.To(need.Id), ("number", NeedNumbers.Text(need.Serial, need.Year)), ("reason", command.Reason));
        change.Record("planning.need-gave-up", PlanningRefs.To(into), ("number", NeedNumbers.Text(need.Serial, need.Year)), ("reason", command.Reason));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>Puts a piece of evidence to a need: a photo, a sheet, minutes.</summary>
public sealed record AddEvidence(Id<Need> Need, ReceivedFile File);

public sealed class AddEvidenceHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(AddEvidence command, ChangeContext change, CancellationToken ct)
    {
        if (!await db.Set<Need>().AnyAsync(row => row.Id == command.Need, ct))
        {
            return NeedProblems.Unknown;
        }

        db.Add(StoredFile.Of(command.File, PlanningRefs.To(command.Need), change));
        change.Record(
            "planning.evidence-added", PlanningRefs.To(command.Need), ("file", command.File.Name), ("sha256", command.File.Sha256));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>The resident's word, by the code and without an account, on what was called done.</summary>
public sealed record JudgeNeed(string Code, NeedVerdict Verdict);

public sealed class JudgeNeedHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(JudgeNeed command, ChangeContext change, CancellationToken ct)
    {
        var code = NeedNumbers.ReadCode(command.Code);
        if (await db.Set<Need>().SingleOrDefaultAsync(row => row.Code == code, ct) is not { } need)
        {
            return NeedProblems.Unknown;
        }

        var state = need.MergedIntoId is { } into
            ? await db.Set<Need>().Where(row => row.Id == into).Select(row => row.State).SingleAsync(ct)
            : need.State;
        if (state != NeedState.Done)
        {
            return Problem.Conflict("planning.verdict-too-early");
        }

        if (command.Verdict == NeedVerdict.None || !Enum.IsDefined(command.Verdict))
        {
            return Problem.Invalid("planning.verdict-missing", "Verdict");
        }

        need.Judge(command.Verdict, Bishkek.DayOf(change.At));
        change.Record(
            $"planning.need-judged-{command.Verdict.ToString().ToLowerInvariant()}", PlanningRefs.To(need.Id),
            ("number", NeedNumbers.Text(need.Serial, need.Year)));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

internal static class NeedProblems
{
    public static Problem Unknown { get; } = Problem.NotFound("planning.need-unknown");
}
