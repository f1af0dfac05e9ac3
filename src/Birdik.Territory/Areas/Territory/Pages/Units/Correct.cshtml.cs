using Birdik.Platform.Localization;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Territory.Areas.Territory.Pages.Units;

/// <summary>Mends an entry.</summary>
public sealed class CorrectModel(FindUnit find, Writer writer, Words words) : UnitFormModel(find, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!await FindAsync(code, ct))
        {
            return NotFound();
        }

        Input.Version = Unit.Version;
        Input.Name = Unit.Name;
        Input.From = Unit.From;
        Input.Latitude = Unit.Latitude;
        Input.Longitude = Unit.Longitude;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string code, CancellationToken ct) => AnswerAsync(
        code,
        () => writer.RunAsync<CorrectUnitHandler, string>(
            (handler, change, token) => handler.HandleAsync(
                new CorrectUnit(Unit.Code, Input.Name, Input.From, Input.Latitude, Input.Longitude, Input.Version),
                change,
                token),
            ct,
            legalBasis: Input.Act.Trim()),
        Words["Territory.Correct.Done"],
        ct);

    public sealed class Form
    {
        public int Version { get; set; }

        public LocalizedText Name { get; set; } = new("", "");

        public DateOnly? From { get; set; }

        public double? Latitude { get; set; }

        public double? Longitude { get; set; }

        public string Act { get; set; } = "";
    }
}
