using Birdik.Letters.Incoming;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>Puts a file to a letter: a scan, an attachment that came later.</summary>
public sealed class FilesModel(ReadIncomingLetter read, Writer writer, FileStore store, Words words) : LetterFormModel(read, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        !await FindAsync(id, ct) ? NotFound() : Answer(await AddAsync(id, ct), Words["Letters.Files.Done"]);

    private async Task<Result<Done>> AddAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (Input.File is not { } file)
        {
            return LettersProblems.Missing(nameof(Input.File));
        }

        await using var content = file.OpenReadStream();
        var received = await store.ReceiveAsync(content, file.FileName, ct);
        return received.TryGet(out var one)
            ? await writer.RunAsync<AddLetterFileHandler, Done>(
                (handler, change, token) => handler.HandleAsync(new AddLetterFile(id, one), change, token), ct)
            : Result<Done>.Refused(received.Problems);
    }

    public sealed class Form
    {
        public IFormFile? File { get; set; }
    }
}
