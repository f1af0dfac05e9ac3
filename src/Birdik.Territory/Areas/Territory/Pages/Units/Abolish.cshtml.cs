using Birdik.Platform.Audit;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Territory.Areas.Territory.Pages.Units;

/// <summary>Ends a unit and names its successors.</summary>
public sealed class AbolishModel(FindUnit find, Writer writer, History history, TimeProvider clock, Words words)
    : UnitFormModel<AbolishUnitHandler>(find, writer, history, clock, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Successions => [.. Enum.GetValues<SuccessionKind>()
        .Where(kind => kind != SuccessionKind.Transferred)
        .Select(kind => new SelectListItem(Words[$"Territory.Succession.{kind}"], kind.ToString()))];

    protected override string Act => Input.Act;

    protected override string DoneText => Words["Territory.Abolish.Done"];

    protected override void Fill() => Input.LastDay = Clock.Today();

    protected override Task<Result<string>> ChangeAsync(AbolishUnitHandler handler, ChangeContext change, CancellationToken ct) =>
        handler.HandleAsync(
            new AbolishUnit(Unit.Code, Input.LastDay, UnitCode.Split(Input.Successors), Input.Kind, Seen.Version), change, ct);

    public sealed class Form
    {
        public DateOnly LastDay { get; set; }

        public SuccessionKind Kind { get; set; }

        public string Successors { get; set; } = "";

        public string Act { get; set; } = "";
    }
}
