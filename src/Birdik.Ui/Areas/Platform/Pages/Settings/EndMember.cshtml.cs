using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Tenancy.Members;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages.Settings;

/// <summary>Ends a person's role in the office, with its last day and the reason.</summary>
public sealed class EndMemberModel(MembersOfTenant members, Writer writer, TimeProvider clock, Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public MemberRow Member { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Membership> membership, CancellationToken ct)
    {
        Input.LastDay = clock.Today();
        return await ShowAsync(membership, ct);
    }

    public async Task<IActionResult> OnPostAsync(Id<Membership> membership, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(membership, ct);
        }

        var ended = await writer.RunAsync<EndMembershipHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new EndMembership(membership, Input.LastDay), change, token),
            ct,
            why: Input.Reason);
        if (!ended.Succeeded)
        {
            ModelState.Add(ended.Problems, words);
            return await ShowAsync(membership, ct);
        }

        this.Notify(words["Members.Ended"]);
        return LocalRedirect(AccountLinks.Members);
    }

    private async Task<IActionResult> ShowAsync(Id<Membership> membership, CancellationToken ct)
    {
        if (await members.FindAsync(membership, ct) is not { } found)
        {
            return NotFound();
        }

        Member = found;
        return Page();
    }

    public sealed class Form
    {
        public DateOnly LastDay { get; set; }

        public string Reason { get; set; } = "";
    }
}
