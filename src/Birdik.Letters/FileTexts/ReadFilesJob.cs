using Birdik.Letters.Incoming;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Jobs;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.FileTexts;

/// <summary>Reads the files of letters that were not read yet, and pictures that waited for the program, some at a time.</summary>
internal sealed class ReadFilesJob(NationalDb national, FileStore store, FileTextReader reader, WritePipeline pipeline) : IRecurringJob
{
    public const string Name = "letters.read-files";
    public const string Cron = "10 * * * * ?";
    private const int AtATime = 20;

    private static readonly string[] Readable = ["application/pdf", "image/png", "image/jpeg", "image/tiff", "image/webp"];

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var file in await WaitingAsync(ct))
        {
            if (!Id<IncomingLetter>.TryParse(file.OwnerId, null, out var letter))
            {
                continue;
            }

            var found = await ReadAsync(file, ct);
            _ = await pipeline.RunAsync<KeepFileTextHandler, Done>(
                file.TenantId, Actor.System,
                (handler, change, token) => handler.HandleAsync(new KeepFileText(file.Id, letter, found), change, token), ct);
        }
    }

    private async Task<List<StoredFile>> WaitingAsync(CancellationToken ct)
    {
        var waiting = FileTextState.NoProgram;
        var again = reader.Recognizes;
        return await (
            from file in national.Set<StoredFile>().AsNoTracking()
            where file.OwnerKind == LettersRefs.Incoming && Readable.Contains(file.MediaType)
            join text in national.Set<FileText>() on new { file.TenantId, file.Id } equals new { text.TenantId, Id = text.FileId } into read
            from text in read.DefaultIfEmpty()
            where text == null || (again && text.State == waiting)
            orderby file.UploadedAt
            select file).Take(AtATime).ToListAsync(ct);
    }

    private async Task<FoundText> ReadAsync(StoredFile file, CancellationToken ct)
    {
        await using var content = store.Open(file.Sha256);
        if (content is null)
        {
            return FoundText.None(FileTextState.Unreadable);
        }

        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, ct);
        return await reader.ReadAsync(bytes, file.MediaType, ct);
    }
}
