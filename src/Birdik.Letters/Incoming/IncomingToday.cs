using Birdik.Letters.Journals;
using Birdik.Letters.TimeLimits;
using Birdik.Letters.Work;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Today;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Incoming;

/// <summary>Letters on the Today page: to those who resolve the new ones, to those who carry out theirs by their term; what has none is not forgotten.</summary>
internal sealed class IncomingToday(BirdikDbContext db, Substitutions substitutions, Colleagues colleagues, JournalBook journals, TimeProvider clock) : ITodaySource
{
    private const int MostShown = 30;
    private const int Week = 7;

    public async Task<IReadOnlyList<TodayItem>> ItemsAsync(CurrentUser user, Words words, CancellationToken ct)
    {
        var today = clock.Today();
        var items = new List<TodayItem>();
        var me = user.Id;
        var parts = await (
            from part in OpenParts.Of(db)
            where part.Executor.UserId == me && (part.DueOn == null || part.DueOn <= today.AddDays(Week))
            orderby part.DueOn == null, part.DueOn, part.Executor.IsResponsible descending
            select new { part.Letter, part.DueOn, part.Executor, part.IsUnder }).AsNoTracking().Take(MostShown).ToListAsync(ct);
        var mine = parts.DistinctBy(part => part.Letter.Id).ToList();
        items.AddRange(mine.Select(part => part.Executor.IsResponsible && !part.IsUnder
            ? Item(part.Letter, part.DueOn, ListOf(part.DueOn, today), words, "Letters.Today.Close", LettersLinks.Close(part.Letter.Id))
            : Item(part.Letter, part.DueOn, ListOf(part.DueOn, today), words, "Letters.Part.Open", LettersLinks.Part(part.Letter.Id, part.Executor.Id))));
        var resolves = await substitutions.MayResolveAsync(ct);
        var oversees = resolves || user.May(LettersPermissions.Register);
        var ofOrgan = oversees ? await OfTheirOrganAsync(user, ct) : [];
        if (resolves)
        {
            var fresh = await LettersOf(ofOrgan).SeenBy(db, user).Where(row => row.State == LetterState.Registered)
                .OrderBy(row => row.DueOn).Take(MostShown).ToListAsync(ct);
            items.AddRange(fresh.Select(letter => Item(
                letter, letter.DueOn, letter.DueOn < today ? TodayList.Overdue : TodayList.Today, words, "Letters.Today.Resolve", LettersLinks.Resolve(letter.Id))));
        }

        if (oversees)
        {
            var late = await LettersOf(ofOrgan).SeenBy(db, user)
                .Where(row => row.State == LetterState.InWork && row.DueOn < today)
                .OrderBy(row => row.DueOn).Take(MostShown).ToListAsync(ct);
            items.AddRange(late.Where(letter => mine.TrueForAll(one => one.Letter.Id != letter.Id))
                .Select(letter => Item(letter, letter.DueOn, TodayList.WaitingForOthers, words, null, null)));
        }

        return items;
    }

    private IQueryable<IncomingLetter> LettersOf(IReadOnlyList<OrganKind> organs) => db.Set<IncomingLetter>().AsNoTracking()
        .Where(row => db.Set<Journal>().Any(journal => journal.Id == row.JournalId
            && db.Set<Organ>().Any(organ => organ.Id == journal.OrganId && organs.Contains(organ.Kind))));

    /// <summary>The council's people look after the council's letters, the executive's after theirs; who acts for another also after those of that organ.</summary>
    private async Task<IReadOnlyList<OrganKind>> OfTheirOrganAsync(CurrentUser user, CancellationToken ct)
    {
        var today = clock.Today();
        var absent = (await substitutions.OfAsync(user.Id, today, ct))?.AbsentId;
        var roles = absent is { } one && (await colleagues.OfDayAsync(today, ct)).TryGetValue(one, out var person)
            ? user.Roles.Concat(person.Roles)
            : user.Roles;
        return await journals.OrgansOfAsync(roles, ct);
    }

    private static TodayList ListOf(DateOnly? due, DateOnly today) =>
        due < today ? TodayList.Overdue : due == today ? TodayList.Today : TodayList.ThisWeek;

    private static TodayItem Item(IncomingLetter letter, DateOnly? due, TodayList list, Words words, string? step, string? href) => new(
        list, letter.Subject, LettersLinks.Letter(letter.Id),
        letter.Kind.IsAppeal() ? letter.Number : $"{letter.Number} · {letter.SenderName}",
        due, step is null ? null : words[step], href);
}
