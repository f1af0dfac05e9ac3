using Birdik.Letters.Incoming;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>The letter that an outgoing one answers.</summary>
internal static class AskedLetter
{
    /// <summary>Why it cannot be answered any more; null where it can, or nothing is answered.</summary>
    public static async Task<Problem?> RefuseAsync(BirdikDbContext db, OutgoingLetter letter, CancellationToken ct) =>
        letter.InReplyTo is { } asked
            && await db.Set<IncomingLetter>().AnyAsync(row => row.Id == asked && row.State == LetterState.Cancelled, ct)
                ? LettersProblems.Cancelled() : null;
}
