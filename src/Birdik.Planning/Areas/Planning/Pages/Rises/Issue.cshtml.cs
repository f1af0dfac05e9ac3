using Birdik.Planning.Needs;
using Birdik.Planning.Rises;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Planning.Areas.Planning.Pages.Rises;

/// <summary>One issue, several sectors: everyone's share on one page.</summary>
public sealed class IssueModel(ReadIssue read, CurrentUser user, Words words) : PageModel
{
    public CrossIssue Issue { get; private set; } = null!;

    public bool IsOwner => Issue.Need.TenantId == user.TenantId;

    public string Title => Issue.Shares.Count == 0 ? words["Planning.Issue.Title"]
        : Issue.Missing > 0 ? words["Planning.Issue.Finding.Missing", ("parties", Parties), ("missing", words.Formats.Number(Issue.Missing, 1))]
        : words["Planning.Issue.Finding.Covered", ("parties", Parties)];

    private int Parties => Issue.Shares.Where(share => !share.IsRefused).Select(share => share.Who.Ky).Distinct().Count();

    public async Task<IActionResult> OnGetAsync(Guid need, CancellationToken ct)
    {
        if (await read.OfAsync(need, user.May(PlanningPermissions.National) ? null : user.TenantId, ct) is not { } issue)
        {
            return NotFound();
        }

        Issue = issue;
        return Page();
    }

    public string StateOf(IssueShare share) => share switch
    {
        { Measure: { } measure } => words[$"Planning.MeasureState.{measure.State}"],
        { Rise: { Answer: NeedAnswer.None } } => words["Planning.Rise.Waits"],
        { Rise: { } rise } => words[$"Planning.Answer.{rise.Answer}"],
        _ => "",
    };
}
