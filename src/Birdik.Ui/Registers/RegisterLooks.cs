using Birdik.Platform.Registers;
using Birdik.Ui.Parts;

namespace Birdik.Ui.Registers;

/// <summary>How the neutral words of a register look on a page.</summary>
internal static class RegisterLooks
{
    /// <summary>The status of a cell; null for plain words.</summary>
    public static StatusKind? Status(this CellTone tone) => tone switch
    {
        CellTone.Plain => null,
        CellTone.Late => StatusKind.Late,
        CellTone.Now => StatusKind.Now,
        CellTone.Done => StatusKind.Done,
        CellTone.Soon => StatusKind.Soon,
        CellTone.Info => StatusKind.Info,
        CellTone.Quiet => StatusKind.Quiet,
    };

    public static string? CellClass(this RegisterHead head)
    {
        var names = new List<string>();
        if (head.IsLead)
        {
            names.Add("b-lead");
        }

        if (head.Kind == ColumnKind.Number)
        {
            names.Add("b-num");
        }

        if (head.IsNarrow)
        {
            names.Add("b-nowrap");
        }

        return names.Count == 0 ? null : string.Join(' ', names);
    }
}
