namespace Birdik.Law.Duties;

/// <summary>Whether a person has looked at what the machine found.</summary>
public enum DutyState
{
    Candidate,
    Confirmed,
    Refused,
}
