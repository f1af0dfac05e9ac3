namespace Birdik.Letters.Correspondents;

/// <summary>Who writes to the office, as far as terms and statistics need it.</summary>
public enum CorrespondentClass
{
    StateBody,
    Municipality,
    Organisation,
    Citizen,
    Court,
    Prosecutor,
    Deputy,
}
