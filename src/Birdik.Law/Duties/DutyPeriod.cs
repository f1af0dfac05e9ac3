namespace Birdik.Law.Duties;

/// <summary>How often a duty falls due.</summary>
public enum DutyPeriod
{
    /// <summary>The law names no time.</summary>
    None,

    /// <summary>When something happens, within some days.</summary>
    OnEvent,

    Daily,
    Weekly,
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,
}
