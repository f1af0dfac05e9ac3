using Birdik.Ui.Parts;

namespace Birdik.Staffing.Tables;

/// <summary>How the state of a staffing table looks.</summary>
public static class StaffingLooks
{
    public static StatusKind Of(StaffingTableState state) => state switch
    {
        StaffingTableState.Draft => StatusKind.Soon,
        StaffingTableState.Agreed => StatusKind.Info,
        StaffingTableState.Approved => StatusKind.Done,
    };
}
