using Birdik.Letters.Appeals;
using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>Leaves an appeal without consideration, on a ground of the law.</summary>
public sealed class LeaveModel(ReadIncomingLetter read, Writer writer, Words words) : LetterFormModel(read, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Grounds => Words.All<AppealGround>("Letters.AppealGround");

    public override async Task<IActionResult> OnGetAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        await FindAsync(id, ct) && Letter.Kind.IsAppeal() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        !await FindAsync(id, ct) ? NotFound() : !ModelState.IsValid ? Page() : Answer(
            await writer.RunAsync<LeaveAppealHandler, Done>(
                (handler, change, token) => handler.HandleAsync(new LeaveAppeal(id, Input.Ground, Input.Note), change, token), ct),
            Words["Letters.Appeal.LeftDone"]);

    public sealed class Form
    {
        public AppealGround? Ground { get; set; }

        public string Note { get; set; } = "";
    }
}
