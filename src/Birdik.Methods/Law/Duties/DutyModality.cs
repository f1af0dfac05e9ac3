namespace Birdik.Methods.Law.Duties;

/// <summary>What a norm does to its bearer.</summary>
public enum DutyModality
{
    Must,
    May,
    MustNot,
}
