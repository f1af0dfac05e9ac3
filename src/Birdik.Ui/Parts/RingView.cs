namespace Birdik.Ui.Parts;

/// <summary>One ring of the year: whose work it is, and how each of its twelve months stands.</summary>
public sealed record RingView(string Name, IReadOnlyList<MonthState> Months);

public enum MonthState
{
    Ahead,
    Now,
    Past,
    Late,
}
