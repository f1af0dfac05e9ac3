using Birdik.Platform.Audit;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Territory.Areas.Territory.Pages.Units;

/// <summary>Puts a unit under another one.</summary>
public sealed class MoveModel(FindUnit find, Writer writer, History history, TimeProvider clock, Words words)
    : UnitFormModel<MoveUnitHandler>(find, writer, history, clock, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override string Act => Input.Act;

    protected override string DoneText => Words["Territory.Move.Done"];

    protected override void Fill()
    {
        Input.Kind = Unit.Kind;
        Input.On = Clock.Today();
    }

    protected override Task<Result<string>> ChangeAsync(MoveUnitHandler handler, ChangeContext change, CancellationToken ct) =>
        handler.HandleAsync(new MoveUnit(Unit.Code, Input.Parent.Trim(), Input.Kind, Input.On, Seen.Version), change, ct);

    public sealed class Form
    {
        public string Parent { get; set; } = "";

        public UnitKind Kind { get; set; }

        public DateOnly On { get; set; }

        public string Act { get; set; } = "";
    }
}
