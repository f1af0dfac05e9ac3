using Birdik.Platform.Localization;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Territory.Areas.Territory.Pages.Units;

/// <summary>Enters a new unit.</summary>
public sealed class NewModel(FindUnit find, Writer writer, Words words) : UnitFormModel(find, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Kinds => UnitKindItems;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new CreateUnit(
            Input.Code.Trim(), Input.Kind, Input.Parent.Trim(), Input.Name, Input.From, Input.Latitude, Input.Longitude);
        var answer = await writer.RunAsync<CreateUnitHandler, string>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct, legalBasis: Input.Act.Trim());
        return Answer(answer, Words["Territory.Create.Done", ("name", Input.Name)]);
    }

    public sealed class Form
    {
        public string Code { get; set; } = "";

        public UnitKind Kind { get; set; } = UnitKind.AiylAimak;

        public string Parent { get; set; } = "";

        public LocalizedText Name { get; set; } = new("", "");

        public DateOnly From { get; set; }

        public double? Latitude { get; set; }

        public double? Longitude { get; set; }

        public string Act { get; set; } = "";
    }
}
