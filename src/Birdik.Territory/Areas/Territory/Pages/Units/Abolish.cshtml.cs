using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Territory.Areas.Territory.Pages.Units;

/// <summary>Ends a unit and names its successors.</summary>
public sealed class AbolishModel(FindUnit find, Writer writer, Words words, TimeProvider clock) : UnitFormModel(find, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Kinds => [.. Enum.GetValues<SuccessionKind>()
        .Where(kind => kind != SuccessionKind.Transferred)
        .Select(kind => new SelectListItem(Words[$"Territory.Succession.{kind}"], kind.ToString()))];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!await FindAsync(code, ct))
        {
            return NotFound();
        }

        Input.LastDay = clock.Today();
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string code, CancellationToken ct) => AnswerAsync(
        code,
        () => writer.RunAsync<AbolishUnitHandler, string>(
            (handler, change, token) => handler.HandleAsync(
                new AbolishUnit(Unit.Code, Input.LastDay, Codes(Input.Successors), Input.Kind),
                change,
                token),
            ct,
            legalBasis: Input.Act.Trim()),
        Words["Territory.Abolish.Done"],
        ct);

    private static string[] Codes(string text) => text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public sealed class Form
    {
        public DateOnly LastDay { get; set; }

        public SuccessionKind Kind { get; set; }

        public string Successors { get; set; } = "";

        public string Act { get; set; } = "";
    }
}
