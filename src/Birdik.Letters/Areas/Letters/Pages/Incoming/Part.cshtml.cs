using Birdik.Letters.Incoming;
using Birdik.Letters.Work;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>One of several executors reports their part.</summary>
public sealed class PartModel(ReadIncomingLetter read, Writer writer, CurrentUser user, Words words) : LetterFormModel(read, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Part { get; set; }

    public override async Task<IActionResult> OnGetAsync(Id<IncomingLetter> id, CancellationToken ct) => await MineAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await MineAsync(id, ct))
        {
            return NotFound();
        }

        var answer = await writer.RunAsync<FinishPartHandler, Id<IncomingLetter>>(
            (handler, change, token) => handler.HandleAsync(new FinishPart(new(Part), Input.Report), change, token), ct);
        return Answer(answer.Succeeded ? new Done() : Result<Done>.Refused(answer.Problems), Words["Letters.Part.Done"]);
    }

    private async Task<bool> MineAsync(Id<IncomingLetter> id, CancellationToken ct) => await FindAsync(id, ct)
        && View.Resolutions.Any(one => one.Executors.Any(executor => executor.Id.Value == Part && executor.UserId == user.Id));

    public sealed class Form
    {
        public string Report { get; set; } = "";
    }
}
