using Birdik.Platform.Audit;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Territory.Areas.Territory.Pages.Units;

/// <summary>Mends an entry.</summary>
public sealed class CorrectModel(FindUnit find, Writer writer, History history, TimeProvider clock, Words words)
    : UnitFormModel<CorrectUnitHandler>(find, writer, history, clock, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override string Act => Input.Act;

    protected override string DoneText => Words["Territory.Correct.Done"];

    protected override void Fill()
    {
        Input.Name = Unit.Name;
        Input.From = Unit.From;
        Input.Latitude = Unit.Latitude;
        Input.Longitude = Unit.Longitude;
    }

    protected override Task<Result<string>> ChangeAsync(CorrectUnitHandler handler, ChangeContext change, CancellationToken ct) =>
        handler.HandleAsync(
            new CorrectUnit(Unit.Code, Input.Name, Input.From, Input.Latitude, Input.Longitude, Seen.Version), change, ct);

    public sealed class Form
    {
        public LocalizedText Name { get; set; } = new("", "");

        public DateOnly? From { get; set; }

        public double? Latitude { get; set; }

        public double? Longitude { get; set; }

        public string Act { get; set; } = "";
    }
}
