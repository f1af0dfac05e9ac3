using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Territory.Areas.Territory.Pages.Units;

/// <summary>Puts a unit under another one.</summary>
public sealed class MoveModel(FindUnit find, Writer writer, Words words, TimeProvider clock) : UnitFormModel(find, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Kinds => UnitKindItems;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!await FindAsync(code, ct))
        {
            return NotFound();
        }

        Input.Kind = Unit.Kind;
        Input.On = clock.Today();
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string code, CancellationToken ct) => AnswerAsync(
        code,
        () => writer.RunAsync<MoveUnitHandler, string>(
            (handler, change, token) => handler.HandleAsync(
                new MoveUnit(Unit.Code, Input.Parent.Trim(), Input.Kind, Input.On),
                change,
                token),
            ct,
            legalBasis: Input.Act.Trim()),
        Words["Territory.Move.Done"],
        ct);

    public sealed class Form
    {
        public string Parent { get; set; } = "";

        public UnitKind Kind { get; set; }

        public DateOnly On { get; set; }

        public string Act { get; set; } = "";
    }
}
