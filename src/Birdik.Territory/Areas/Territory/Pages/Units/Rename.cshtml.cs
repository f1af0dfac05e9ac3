using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Territory.Areas.Territory.Pages.Units;

/// <summary>Gives a unit another name.</summary>
public sealed class RenameModel(FindUnit find, Writer writer, Words words, TimeProvider clock) : UnitFormModel(find, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!await FindAsync(code, ct))
        {
            return NotFound();
        }

        Input.Name = Unit.Name;
        Input.On = clock.Today();
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string code, CancellationToken ct) => AnswerAsync(
        code,
        () => writer.RunAsync<RenameUnitHandler, string>(
            (handler, change, token) => handler.HandleAsync(
                new RenameUnit(Unit.Code, Input.Name, Input.NewCode.Trim(), Input.On),
                change,
                token),
            ct,
            legalBasis: Input.Act.Trim()),
        Words["Territory.Rename.Done"],
        ct);

    public sealed class Form
    {
        public LocalizedText Name { get; set; } = new("", "");

        public string NewCode { get; set; } = "";

        public DateOnly On { get; set; }

        public string Act { get; set; } = "";
    }
}
