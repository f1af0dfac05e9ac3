using Birdik.Ui.Parts;

namespace Birdik.Planning.Programmes;

/// <summary>The shapes of states.</summary>
public static class DocumentLook
{
    public static StatusKind KindOf(DocumentState state) => state switch
    {
        DocumentState.Draft => StatusKind.Now,
        DocumentState.Agreeing => StatusKind.Soon,
        DocumentState.Approved => StatusKind.Done,
        DocumentState.Replaced => StatusKind.Quiet,
    };

    public static StatusKind KindOf(MeasureState state) => state switch
    {
        MeasureState.Planned => StatusKind.Quiet,
        MeasureState.Doing => StatusKind.Now,
        MeasureState.Done => StatusKind.Done,
        MeasureState.CarriedOver => StatusKind.Soon,
        MeasureState.Dropped => StatusKind.Late,
    };
}
