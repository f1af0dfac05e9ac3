namespace Birdik.Methods.LegalTime;

/// <summary>What a day is for those who work Monday to Friday.</summary>
public enum DayKind
{
    Working,

    /// <summary>Worked one hour less, on the eve of a holiday.</summary>
    Shortened,

    /// <summary>A holiday by name that is worked, one hour less.</summary>
    HolidayWorked,

    Weekend,

    /// <summary>A holiday, or a day off by an act.</summary>
    DayOff,
}
