namespace Birdik.Ui.Parts;

/// <summary>What a status says; each has its own shape and colour, and never goes without its word.</summary>
public enum StatusKind
{
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
