using Birdik.Letters.Exchange;
using Birdik.Platform.Files;
using Birdik.Platform.Localization;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Exchange;

/// <summary>Takes letters from an archive on a stick. Of one that is cut off the whole files are taken, and what is missing is said.</summary>
public sealed class StickModel(FileStore store, FileSettings settings, Writer writer, Words words) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    public (string Sender, string Key, int Letters, int Missing, IReadOnlyList<string> Problems)? Outcome { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is not { Length: > 0 } upload)
        {
            ModelState.Add([LettersProblems.Missing(nameof(Upload))], words, "");
            return Page();
        }

        var files = new Dictionary<string, ReceivedFile>();
        await using var source = upload.OpenReadStream();
        var answer = await StickArchive.ReadAsync(
            source, settings.MaxBytes,
            async (file, content) =>
            {
                var received = await store.ReceiveAsync(content, file.Name, ct);
                if (received.TryGet(out var kept))
                {
                    files[file.Sha256] = kept;
                }

                return received.Succeeded ? null : received.Problems[0];
            }, ct);
        if (!answer.TryGet(out var read))
        {
            ModelState.Add(answer.Problems, words, "");
            return Page();
        }

        var taken = await writer.RunAsync<ReceiveStickHandler, StickTaken>(
            (handler, change, token) => handler.HandleAsync(new ReceiveStick(read, files), change, token), ct);
        if (!taken.TryGet(out var done))
        {
            ModelState.Add(taken.Problems, words, "");
            return Page();
        }

        Outcome = (read.Manifest.SenderName, read.KeyId[..12], done.Letters, done.Missing, [.. read.Problems.Select(words.Problem)]);
        return Page();
    }
}
