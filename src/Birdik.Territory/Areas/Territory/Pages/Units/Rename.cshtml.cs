using Birdik.Platform.Audit;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Territory.Areas.Territory.Pages.Units;

/// <summary>Gives a unit another name.</summary>
public sealed class RenameModel(FindUnit find, Writer writer, History history, TimeProvider clock, Words words)
    : UnitFormModel<RenameUnitHandler>(find, writer, history, clock, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override string Act => Input.Act;

    protected override string DoneText => Words["Territory.Rename.Done"];

    protected override void Fill()
    {
        Input.Name = Unit.Name;
        Input.On = Clock.Today();
    }

    protected override Task<Result<string>> ChangeAsync(RenameUnitHandler handler, ChangeContext change, CancellationToken ct) =>
        handler.HandleAsync(new RenameUnit(Unit.Code, Input.Name, Input.NewCode.Trim(), Input.On, Seen.Version), change, ct);

    public sealed class Form
    {
        public LocalizedText Name { get; set; } = new("", "");

        public string NewCode { get; set; } = "";

        public DateOnly On { get; set; }

        public string Act { get; set; } = "";
    }
}
