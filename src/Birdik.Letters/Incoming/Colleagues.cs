using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Incoming;

/// <summary>Who works in the office on a day.</summary>
public sealed class Colleagues(BirdikDbContext db)
{
    /// <summary>Those to whom a letter may be given.</summary>
    public async Task<IReadOnlyList<Colleague>> WithLettersAsync(DateOnly day, CancellationToken ct) =>
        [.. (await OfDayAsync(day, ct)).Values.Where(person => person.SeesLetters)];

    public async Task<IReadOnlyDictionary<Guid, Colleague>> OfDayAsync(DateOnly day, CancellationToken ct)
    {
        var rows = await (
            from member in db.Set<Membership>()
            where member.From <= day && (member.To == null || member.To >= day)
            join account in db.Users on member.UserId equals account.Id
            orderby account.DisplayName
            select new { member.UserId, account.DisplayName, member.Position, member.Role }).ToListAsync(ct);
        return rows.GroupBy(row => row.UserId).ToDictionary(
            person => person.Key,
            person => new Colleague(
                person.Key, person.First().DisplayName, person.First().Position, [.. person.Select(row => row.Role)]));
    }
}

internal static class ColleagueChecks
{
    /// <summary>Why someone cannot be given a letter; null where they can.</summary>
    public static Problem? Refuse(this IReadOnlyDictionary<Guid, Colleague> people, Guid person, string field) =>
        !people.TryGetValue(person, out var colleague) ? LettersProblems.ExecutorUnknown(field)
        : colleague.SeesLetters ? null
        : LettersProblems.SeesNoLetters(field, colleague.Name);
}

/// <summary>A person of the office.</summary>
public sealed record Colleague(Guid Id, string Name, string Position, IReadOnlyList<string> Roles)
{
    /// <summary>A letter given to someone who cannot open it would lie with nobody.</summary>
    public bool SeesLetters => Roles.Any(LettersPermissions.Viewers.Contains);

    public bool GivesResolutions => Roles.Any(role => role is Role.Head or Role.CouncilChair);
}
