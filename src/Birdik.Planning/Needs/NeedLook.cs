using Birdik.Platform.Localization;
using Birdik.Platform.Registers;
using Birdik.Ui.Parts;

namespace Birdik.Planning.Needs;

/// <summary>What has become of a need, as a word with its shape.</summary>
public static class NeedLook
{
    public static Cell Of(NeedState state, NeedAnswer answer, DateOnly? due, DateOnly today, Words words)
    {
        if (state is NeedState.Raised or NeedState.Accepted && answer == NeedAnswer.None && due < today)
        {
            return new Cell(words["Planning.Need.Overdue"], CellTone.Late);
        }

        return new Cell(words[$"Planning.State.{state}"], state switch
        {
            NeedState.Raised => CellTone.Now,
            NeedState.Accepted or NeedState.Planned => CellTone.Info,
            NeedState.Done => CellTone.Done,
            NeedState.Declined or NeedState.Merged => CellTone.Quiet,
        });
    }

    public static StatusKind KindOf(Cell cell) => Enum.Parse<StatusKind>(cell.Tone.ToString());
}
