using Birdik.Law.Acts;
using Birdik.Methods.Law.Citations;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Citations;

/// <summary>Looks anew for what the references that lead nowhere mean, after acts were entered or titles mended.</summary>
public sealed record ReadCitationsAgain;

public sealed class ReadCitationsAgainHandler(BirdikDbContext db)
{
    /// <summary>How many were found now.</summary>
    public async Task<Result<int>> HandleAsync(ReadCitationsAgain command, ChangeContext change, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        change.InBulk = true;
        var waiting = await db.Set<ActCitation>().Where(one => one.Status != CitationStatus.Resolved).ToListAsync(ct);
        var found = await CitationReader.AgainAsync(db, waiting, ct);
        change.Record("law.citations-read-again", new SourceRef(ActRef.Kind, "register"), ("found", found), ("waiting", waiting.Count));
        await db.SaveChangesAsync(ct);
        return found;
    }
}
