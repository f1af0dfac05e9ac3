using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;

namespace Birdik.Platform.Files;

/// <summary>Enters a received content as a file of the tenant. A module that adds files within its own change uses <see cref="StoredFile.Of"/>.</summary>
public sealed record AddFile(ReceivedFile File, SourceRef? Owner);

public sealed class AddFileHandler(BirdikDbContext db)
{
    public async Task<Result<Id<StoredFile>>> HandleAsync(AddFile command, ChangeContext change, CancellationToken ct)
    {
        var file = StoredFile.Of(command.File, command.Owner, change);
        db.Add(file);
        change.Record(
            "platform.file-added", command.Owner ?? SourceRef.To("platform.file", file.Id),
            ("name", file.Name), ("size", file.Size), ("sha256", file.Sha256));
        await db.SaveChangesAsync(ct);
        return file.Id;
    }
}
