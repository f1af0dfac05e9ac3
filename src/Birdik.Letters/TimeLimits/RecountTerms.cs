using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Platform.Jobs;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.TimeLimits;

/// <summary>
/// Counts the terms of an office's open letters anew by the calendars and norms as they stand now, also of those registered before the calendar
/// of the year was known. A day set by a resolution or an extension stays.
/// </summary>
public sealed record RecountTerms;

public sealed class RecountTermsHandler(BirdikDbContext db, Terms terms)
{
    /// <summary>How many terms moved.</summary>
    public async Task<Result<int>> HandleAsync(RecountTerms command, ChangeContext change, CancellationToken ct)
    {
        var moved = 0;
        foreach (var letter in await Counted(db).ToListAsync(ct))
        {
            var sender = await db.Set<Correspondent>().Where(row => row.Id == letter.SenderId).Select(row => row.Class).SingleAsync(ct);
            if (await terms.OfAsync(letter.Kind, sender, letter.RegisteredOn, ct) is { } term && term.Due != letter.DueOn)
            {
                change.Record(
                    "letters.term-moved", LettersRefs.To(letter.Id), ("number", letter.Number), ("from", letter.DueOn), ("to", term.Due));
                letter.DueBy(term.Due, term.Norm, term.Verified);
                moved++;
            }
        }

        if (moved > 0)
        {
            await db.SaveChangesAsync(ct);
        }

        return moved;
    }

    internal static IQueryable<IncomingLetter> Counted(BirdikDbContext db) => db.Set<IncomingLetter>()
        .Where(row => (row.State == LetterState.Registered || row.State == LetterState.InWork) && (row.DueNorm != null || row.DueOn == null) && !row.DueByHand);
}

/// <summary>Looks every few minutes whether a calendar or a norm has moved a term, and moves it in the offices where it has.</summary>
internal sealed class RecountTermsJob(NationalDb db, Terms terms, WritePipeline pipeline) : IRecurringJob
{
    public const string Name = "letters.recount-terms";
    public const string Cron = "0 7/10 * * * ?";

    public async Task RunAsync(CancellationToken ct)
    {
        var open = await (
            from letter in RecountTermsHandler.Counted(db)
            join sender in db.Set<Correspondent>() on new { letter.TenantId, Id = letter.SenderId } equals new { sender.TenantId, sender.Id }
            select new { letter.TenantId, letter.Kind, letter.RegisteredOn, letter.DueOn, sender.Class }).ToListAsync(ct);
        var moved = new HashSet<int>();
        foreach (var letter in open.Where(one => !moved.Contains(one.TenantId)))
        {
            if (await terms.OfAsync(letter.Kind, letter.Class, letter.RegisteredOn, ct) is { } term && term.Due != letter.DueOn)
            {
                moved.Add(letter.TenantId);
            }
        }

        foreach (var tenant in moved)
        {
            _ = await pipeline.RunAsync<RecountTermsHandler, int>(
                tenant, Actor.System, (handler, change, token) => handler.HandleAsync(new RecountTerms(), change, token), ct);
        }
    }
}
