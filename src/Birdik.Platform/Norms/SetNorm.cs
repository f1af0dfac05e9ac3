using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Norms;

/// <summary>
/// Sets a norm from a day on by act. The period before it ends the day before; a period that begins the very same day is corrected, and
/// the history keeps what stood there.
/// </summary>
/// <param name="To">The last day, if the act names one.</param>
/// <param name="Version">The version of its periods that was looked at (<see cref="NormPeriods.VersionOf"/>); a later one refuses the change.</param>
public sealed record SetNorm(
    string Code, string Value, DateOnly From, DateOnly? To, string Act, string Provision, bool Verified, int? Version = null)
{
    /// <summary>The kind of a norm in history and threads; its id is the code.</summary>
    public const string Kind = "platform.norm";
}

public sealed class SetNormHandler(BirdikDbContext db, IEnumerable<NormDefinition> definitions, NormSearch search)
{
    public async Task<Result<Done>> HandleAsync(SetNorm command, ChangeContext change, CancellationToken ct)
    {
        if (definitions.SingleOrDefault(definition => definition.Code == command.Code) is not { } definition)
        {
            return Problem.NotFound("platform.norm-unknown", ("norm", command.Code));
        }

        var value = NormText.Read(definition.Kind, command.Value);
        var periods = await db.Set<Norm>().Where(norm => norm.Code == command.Code).OrderBy(norm => norm.From).ToListAsync(ct);
        if (ChangedMeanwhile.Refuse(command.Version, ChangedMeanwhile.VersionOf(periods)) is { } stale)
        {
            return stale;
        }

        var next = periods.Find(norm => norm.From > command.From);
        var problems = NormChecks.Of(command, value, next).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        var old = periods.FindLast(norm => norm.InForceOn(command.From));
        var to = command.To ?? next?.From.AddDays(-1);
        Place(command, value!, to, periods, change);
        await search.PutAsync(command.Code, periods, ct);
        change.Record(
            old is null ? "platform.norm-set" : "platform.norm-changed",
            new SourceRef(SetNorm.Kind, command.Code),
            ("norm", command.Code), ("from", command.From), ("old", old?.Value), ("value", value), ("act", command.Act.Trim()));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private void Place(SetNorm command, string value, DateOnly? to, List<Norm> periods, ChangeContext change)
    {
        if (periods.Find(norm => norm.From == command.From) is { } same)
        {
            (same.Value, same.To, same.Act, same.Provision) = (value, to, command.Act.Trim(), command.Provision.Trim());
            (same.Verified, same.SetBy, same.SetAt) = (command.Verified, change.Actor.Name, change.At);
            return;
        }

        if (periods.FindLast(norm => norm.InForceOn(command.From)) is { } before)
        {
            before.To = command.From.AddDays(-1);
        }

        var added = new Norm
        {
            Code = command.Code,
            Value = value,
            From = command.From,
            To = to,
            Act = command.Act.Trim(),
            Provision = command.Provision.Trim(),
            Verified = command.Verified,
            SetBy = change.Actor.Name,
            SetAt = change.At,
        };
        periods.Add(added);
        db.Add(added);
    }
}
