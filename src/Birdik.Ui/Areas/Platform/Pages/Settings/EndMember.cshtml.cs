using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Tenancy.Members;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Ui.Areas.Platform.Pages.Settings;

/// <summary>Ends a person's role in the office, with its last day and the reason.</summary>
public sealed class EndMemberModel(
    MembersOfTenant members, Writer writer, Birdik.Platform.Audit.History history, TimeProvider clock, Words words)
    : EditPageModel(history, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public MemberRow Member { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Membership> membership, CancellationToken ct)
    {
        if (!await FindAsync(membership, ct))
        {
            return NotFound();
        }

        Input.LastDay = Clock.Today();
        Begin(Member.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Membership> membership, CancellationToken ct)
    {
        if (!await FindAsync(membership, ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new EndMembership(membership, Input.LastDay, Seen.Version);
        var ended = await writer.RunAsync<EndMembershipHandler, Done>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct, why: Input.Reason);
        if (!ended.Succeeded)
        {
            ModelState.Add(ended.Problems, words);
            await FindAsync(membership, ct);
            await TellMeanwhileAsync(ended.Problems, SourceRef.To(EndMembership.Kind, membership), Member.Version, ct);
            return Page();
        }

        this.Notify(words["Members.Ended"]);
        return LocalRedirect(AccountLinks.Members);
    }

    private async Task<bool> FindAsync(Id<Membership> membership, CancellationToken ct)
    {
        if (await members.FindAsync(membership, ct) is not { } found)
        {
            return false;
        }

        Member = found;
        return true;
    }

    public sealed class Form
    {
        public DateOnly LastDay { get; set; }

        public string Reason { get; set; } = "";
    }
}
