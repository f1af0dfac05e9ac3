using Birdik.Platform.Localization;
using Birdik.Platform.Registers;
using Birdik.Ui.Parts;

namespace Birdik.Letters.Incoming;

/// <summary>What has become of a letter, in one word with its colour.</summary>
internal static class LetterStatus
{
    public static Cell Cell(IncomingRow row, Words words) => row.State switch
    {
        LetterState.Registered => new(words["Letters.State.Registered"], CellTone.Now),
        LetterState.InWork => new(words["Letters.State.InWork"], CellTone.Info),
        LetterState.Done => new(words["Letters.State.Done"], row.ClosedOn > row.DueOn ? CellTone.Soon : CellTone.Done),
        LetterState.Cancelled => new(words["Letters.State.Cancelled"], CellTone.Quiet),
    };

    /// <summary>The term in words: how many days are left, or by how many it is late.</summary>
    public static (StatusKind Kind, string Text)? Term(IncomingLetter letter, DateOnly today, Words words)
    {
        if (letter.DueOn is not { } due || !letter.IsOpen)
        {
            return null;
        }

        var left = due.DayNumber - today.DayNumber;
        return left switch
        {
            < 0 => (StatusKind.Late, words.Count("Letters.Term.Late", -left)),
            0 => (StatusKind.Now, words["Letters.Term.Today"]),
            <= 3 => (StatusKind.Soon, words.Count("Letters.Term.Left", left)),
            _ => (StatusKind.Info, words.Count("Letters.Term.Left", left)),
        };
    }
}
