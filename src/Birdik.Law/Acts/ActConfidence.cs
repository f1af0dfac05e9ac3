namespace Birdik.Law.Acts;

/// <summary>How sure the entry of an act is.</summary>
public enum ActConfidence
{
    /// <summary>Title, date and number were read in a source.</summary>
    Confirmed,

    /// <summary>Only the title was.</summary>
    Title,

    /// <summary>Date or number come from general knowledge.</summary>
    Likely,
}
