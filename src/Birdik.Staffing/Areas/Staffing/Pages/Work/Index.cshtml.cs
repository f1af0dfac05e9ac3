using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Staffing.Need;
using Birdik.Staffing.Norms;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Staffing.Areas.Staffing.Pages.Work;

/// <summary>Every activity of a municipality with its volume, time and posts; the office may put its own count in place of the driver's.</summary>
public sealed class IndexModel(ReadCountry read, OfficeChooser chooser, CurrentUser user, Writer writer, Words words) : PageModel
{
    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public decimal? Volume { get; set; }

    [BindProperty]
    public string Source { get; set; } = "";

    public OfficeNeed Need { get; private set; } = null!;

    public string? Unit { get; private set; }

    public FunctionPost? Post { get; private set; }

    public IReadOnlyList<FunctionPost> Posts { get; private set; } = [];

    public IReadOnlyList<WorkLine> Lines { get; private set; } = [];

    public bool MayCount => user.May(StaffingPermissions.Draft) && chooser.IsOwn(Need.Office);

    public IReadOnlyList<SelectListItem> Choices => [.. Need.Lines.OrderBy(line => line.Norm.FunctionId is not null)
        .ThenBy(line => line.Norm.Code, StringComparer.Ordinal)
        .Select(line => new SelectListItem($"{line.Norm.Code} · {line.Norm.Name.In(words.Language)}", line.Norm.Code))];

    public async Task<IActionResult> OnGetAsync(string? unit, string? post, CancellationToken ct) =>
        await ReadAsync(unit, post, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? unit, string? post, CancellationToken ct)
    {
        if (!await ReadAsync(unit, post, ct))
        {
            return NotFound();
        }

        if (!MayCount)
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            var answer = await writer.RunAsync<SetOwnVolumeHandler, Done>(
                (handler, change, token) => handler.HandleAsync(new SetOwnVolume(Code, Volume, Source.Trim()), change, token), ct);
            if (answer.Succeeded)
            {
                this.Notify(words["Staffing.Own.Done"]);
                return Redirect(StaffingLinks.Work);
            }

            ModelState.Add(answer.Problems, words);
        }

        return Page();
    }

    /// <summary>The volume in words: from which figure it comes, or that the office counted it.</summary>
    public string Told(WorkLine line)
    {
        var volume = words.Formats.Number(line.Volume.Units, 1);
        return line.Volume switch
        {
            { IsOwn: true } => words["Staffing.Work.OwnCount", ("volume", volume)],
            { Figure: { } figure } when line.Norm.Driver != WorkDriver.Fixed => words[
                "Staffing.Work.Driven",
                ("volume", volume), ("driver", words[$"Staffing.Driver.{line.Norm.Driver}"]),
                ("figure", words.Formats.Number(figure, 1)), ("rate", words.Formats.Number(line.Norm.PerUnit))],
            { Figure: null } => words["Staffing.Work.NoFigure", ("driver", words[$"Staffing.Driver.{line.Norm.Driver}"])],
            _ => volume,
        };
    }

    private async Task<bool> ReadAsync(string? unit, string? post, CancellationToken ct)
    {
        var country = await read.NowAsync(ct);
        if (chooser.Choose(country, unit) is not { } office)
        {
            return false;
        }

        (Unit, Need) = (unit, country.NeedOf(office));
        Posts = [.. Need.Lines.Select(line => line.Norm.Post).Distinct().Order()];
        Post = Enum.TryParse<FunctionPost>(post, ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : null;
        Lines = [.. Need.Lines.Where(line => Post is null || line.Norm.Post == Post).OrderByDescending(line => line.Hours)];
        return true;
    }
}
