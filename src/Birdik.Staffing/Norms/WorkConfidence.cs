namespace Birdik.Staffing.Norms;

/// <summary>How sure a unit time is.</summary>
public enum WorkConfidence
{
    /// <summary>Laid down by an act.</summary>
    Official,

    /// <summary>Measured on work really done.</summary>
    Measured,

    /// <summary>Told by those who do the work.</summary>
    Expert,

    /// <summary>Assumed until it is measured.</summary>
    Assumed,
}
