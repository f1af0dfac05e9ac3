using Birdik.Law.Acts;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Law.Areas.Law.Pages.Acts;

/// <summary>The fields of an act, shared by the forms that enter and correct it.</summary>
public abstract class ActFormModel(Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected Words Words { get; } = words;

    public IEnumerable<SelectListItem> Kinds => Items<ActKind>("Law.Kind");

    public IEnumerable<SelectListItem> PowersItems => Items<ActPowers>("Law.Powers");

    protected IActionResult Answer(Result<string> answer, string done)
    {
        if (!answer.TryGet(out var key))
        {
            ModelState.Add(answer.Problems, Words);
            return Page();
        }

        this.Notify(done);
        return Redirect(ActLinks.Act(key));
    }

    private IEnumerable<SelectListItem> Items<T>(string prefix)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new SelectListItem(Words[$"{prefix}.{value}"], value.ToString()));

    public sealed class Form
    {
        public ActKind Kind { get; set; } = ActKind.Law;

        public LocalizedText Title { get; set; } = new("", "");

        public DateOnly? Date { get; set; }

        public string Number { get; set; } = "";

        public LocalizedText Issuer { get; set; } = new("", "");

        public List<Sphere> Spheres { get; set; } = [];

        public ActPowers Powers { get; set; }

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        public LocalizedText Note { get; set; } = new("", "");

        public int Version { get; set; }

        internal static Form Of(Act act) => new()
        {
            Kind = act.Kind,
            Title = act.Title,
            Date = act.Date,
            Number = act.Number ?? "",
            Issuer = act.Issuer,
            Spheres = [.. act.SphereList],
            Powers = act.Powers,
            From = act.From,
            To = act.To,
            Note = act.Note,
            Version = act.Version,
        };

        internal ActEntry ToEntry() => new()
        {
            Kind = Kind,
            Title = Title,
            Date = Date,
            Number = Number.Trim() is { Length: > 0 } number ? number : null,
            Issuer = Issuer,
            Spheres = Spheres,
            Powers = Powers,
            From = From,
            To = To,
            Note = Note,
        };
    }
}
