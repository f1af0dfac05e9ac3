namespace Birdik.Law.Duties;

/// <summary>What a provision says of an action.</summary>
public enum DutyModality
{
    Must,
    May,
    MustNot,
}
