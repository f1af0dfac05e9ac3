using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Work;

/// <summary>Says who acts for a head who is away, from a day to a day, and by what order.</summary>
public sealed record SetSubstitution(Guid? Absent, Guid? Deputy, DateOnly? From, DateOnly? To, string Ground);

public sealed class SetSubstitutionHandler(BirdikDbContext db, Colleagues colleagues)
{
    public async Task<Result<Done>> HandleAsync(SetSubstitution command, ChangeContext change, CancellationToken ct)
    {
        var today = Bishkek.DayOf(change.At);
        var people = await colleagues.OfDayAsync(today, ct);
        var absent = command.Absent is { } one ? people.GetValueOrDefault(one) : null;
        var deputy = command.Deputy is { } other ? people.GetValueOrDefault(other) : null;
        var ground = command.Ground.Trim();
        var problems = Check(command, absent, people, ground).ToList();
        if (problems.Count == 0 && await db.Set<Substitution>().AnyAsync(
            row => row.AbsentId == absent!.Id && row.From <= command.To && row.To >= command.From, ct))
        {
            problems.Add(Problem.Conflict("letters.substitution-overlaps", nameof(command.From)));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var substitution = new Substitution
        {
            AbsentId = absent!.Id,
            AbsentName = absent.Name,
            DeputyId = deputy!.Id,
            DeputyName = deputy.Name,
            From = command.From!.Value,
            To = command.To!.Value,
            Ground = ground,
        };
        db.Add(substitution);
        change.Record(
            "letters.substitution-set", SourceRef.To("letters.substitution", substitution.Id),
            ("absent", absent.Name), ("deputy", deputy.Name), ("from", command.From), ("to", command.To), ("ground", ground));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static IEnumerable<Problem> Check(
        SetSubstitution command, Colleague? absent, IReadOnlyDictionary<Guid, Colleague> people, string ground)
    {
        if (absent is null || !absent.Roles.Any(role => role is Role.Head or Role.CouncilChair))
        {
            yield return Problem.Invalid("letters.absent-no-head", nameof(command.Absent));
        }

        if (command.Deputy is not { } acting || acting == absent?.Id)
        {
            yield return LettersProblems.ExecutorUnknown(nameof(command.Deputy));
        }
        else if (people.Refuse(acting, nameof(command.Deputy)) is { } refused)
        {
            yield return refused;
        }

        if (command.From is null || command.To is null || command.To < command.From)
        {
            yield return Problem.Invalid("letters.substitution-days-wrong", nameof(command.To));
        }

        if (ground.Length is 0 or > Substitution.MaxGround)
        {
            yield return ground.Length == 0
                ? LettersProblems.Missing(nameof(command.Ground))
                : LettersProblems.TooLong(nameof(command.Ground), Substitution.MaxGround);
        }
    }
}

/// <summary>The head is back sooner: ends a substitution today.</summary>
public sealed record EndSubstitution(Id<Substitution> Substitution);

public sealed class EndSubstitutionHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(EndSubstitution command, ChangeContext change, CancellationToken ct)
    {
        var yesterday = Bishkek.DayOf(change.At).AddDays(-1);
        if (await db.Set<Substitution>().SingleOrDefaultAsync(row => row.Id == command.Substitution, ct) is not { } found || found.To <= yesterday)
        {
            return Problem.NotFound("letters.substitution-unknown");
        }

        found.End(change);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
