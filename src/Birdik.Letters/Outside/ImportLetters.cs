using Birdik.Letters.Exchange;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outside;

/// <summary>Takes letters from a file of an outside system: all of them or none; what is known already stays as it is.</summary>
/// <param name="Register">Whether they are registered at once, or wait among the arrivals.</param>
public sealed record ImportLetters(string System, bool Register);

/// <param name="Found">Letters of the file.</param>
/// <param name="Taken">New among the arrivals.</param>
/// <param name="Registered">Of them, registered as incoming letters.</param>
public sealed record ImportedLetters(int Found, int Taken, int Registered);

internal sealed class ImportLettersRun(IEnumerable<IOutsideSystem> systems, FileStore store, FileSettings settings, WritePipeline pipeline)
{
    public IOutsideSystem? Find(string code) => systems.FirstOrDefault(one => one.Code == code);

    public async Task<Result<ImportedLetters>> RunAsync(int tenant, Actor actor, ImportLetters command, Stream source, CancellationToken ct)
    {
        if (Find(command.System) is not { } system)
        {
            return Problem.Invalid("letters.system-unknown", nameof(command.System), ("code", command.System));
        }

        var files = new Dictionary<string, ReceivedFile>();
        var answer = await system.ReadAsync(source, settings.MaxBytes, async (file, content) =>
        {
            var received = await store.ReceiveAsync(content, file.Name, ct);
            if (received.TryGet(out var kept))
            {
                files[file.Sha256] = kept;
            }

            return received.Succeeded ? null : received.Problems[0];
        }, ct);
        return answer.TryGet(out var read)
            ? await pipeline.RunAsync<ImportLettersHandler, ImportedLetters>(
                tenant, actor, (handler, change, token) => handler.HandleAsync(read, files, command.Register, change, token), ct)
            : Result<ImportedLetters>.Refused(answer.Problems);
    }
}

internal sealed class ImportLettersHandler(BirdikDbContext db, ReceiveStickHandler receive, DecideArrivalHandler decide)
{
    public async Task<Result<ImportedLetters>> HandleAsync(
        StickRead read, IReadOnlyDictionary<string, ReceivedFile> files, bool register, ChangeContext change, CancellationToken ct)
    {
        var taken = await receive.HandleAsync(new ReceiveStick(read, files), change, ct);
        if (!taken.TryGet(out var done))
        {
            return Result<ImportedLetters>.Refused(taken.Problems);
        }

        var keys = read.Manifest.Letters.Select(letter => letter.Consignment).ToList();
        var waiting = register
            ? await db.Set<Arrival>().Where(row => row.FromKey == read.KeyId && keys.Contains(row.Consignment) && row.State == ArrivalState.Waiting)
                .OrderBy(row => row.Day).ThenBy(row => row.Number).Select(row => row.Id).ToListAsync(ct)
            : [];
        foreach (Id<Arrival> id in waiting)
        {
            var decided = await decide.HandleAsync(new DecideArrival(id, null), change, ct);
            if (!decided.Succeeded)
            {
                return Result<ImportedLetters>.Refused(decided.Problems);
            }
        }

        return new ImportedLetters(read.Manifest.Letters.Count, done.Letters, waiting.Count);
    }
}
