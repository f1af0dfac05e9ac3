using Birdik.Platform.Audit;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Territory.Areas.Territory.Pages.Units;

/// <summary>Enters a new unit.</summary>
public sealed class NewModel(FindUnit find, Writer writer, History history, TimeProvider clock, Words words)
    : RegisterFormModel<CreateUnitHandler>(find, writer, history, clock, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string Point => Input is { Latitude: { } latitude, Longitude: { } longitude }
        ? $"{Words.Formats.Number((decimal)latitude, 4)}; {Words.Formats.Number((decimal)longitude, 4)}"
        : "–";

    protected override string Act => Input.Act;

    protected override string DoneText => Words["Territory.Create.Done", ("name", Input.Name)];

    protected override Task<Result<string>> ChangeAsync(CreateUnitHandler handler, ChangeContext change, CancellationToken ct) =>
        handler.HandleAsync(
            new CreateUnit(Input.Code.Trim(), Input.Kind, Input.Parent.Trim(), Input.Name, Input.From, Input.Latitude, Input.Longitude),
            change,
            ct);

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
