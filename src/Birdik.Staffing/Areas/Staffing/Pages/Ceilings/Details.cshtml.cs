using Birdik.Platform.Localization;
using Birdik.Staffing.Ceilings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Staffing.Areas.Staffing.Pages.Ceilings;

/// <summary>One municipality against the ceiling, year by year.</summary>
public sealed class DetailsModel(ReadCeilings read, Words words) : PageModel
{
    public OfficeCeilings Office { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string unit, CancellationToken ct)
    {
        if ((await read.NowAsync(ct)).FirstOrDefault(one => one.Office.Unit.Code == unit) is not { } office)
        {
            return NotFound();
        }

        Office = office;
        var name = office.Office.Name(words.Language);
        Title = office.Now is { Ceiling: { } ceiling } now
            ? words["Staffing.Ceilings.OfficeFinding", ("name", name), ("posts", words.Formats.Number(now.Posts, 2)), ("ceiling", words.Formats.Number(ceiling, 2))]
            : name;
        return Page();
    }
}
