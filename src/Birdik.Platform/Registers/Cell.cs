namespace Birdik.Platform.Registers;

/// <summary>One cell as people read it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Tone">Whether it is a status, and of what sort.</param>
/// <param name="Href">Where it leads, when elsewhere than the row.</param>
public readonly record struct Cell(string Text, CellTone Tone = CellTone.Plain, string? Href = null)
{
    public static readonly Cell Empty = new("");

    public static implicit operator Cell(string? text) => new(text ?? "");
}

/// <summary>The sort of a status: each has its colour and its shape; <see cref="Plain"/> is no status.</summary>
public enum CellTone
{
    Plain,

    /// <summary>Overdue, refused, broken.</summary>
    Late,

    /// <summary>To be done today.</summary>
    Now,

    /// <summary>Done, in force.</summary>
    Done,

    /// <summary>Soon due, unverified.</summary>
    Soon,

    /// <summary>Information.</summary>
    Info,

    /// <summary>Nothing to do: closed, not begun.</summary>
    Quiet,
}
