namespace Birdik.Law.Acts;

/// <summary>The eleven spheres of the policy paper, and <see cref="S00"/> for acts that cut across them.</summary>
public enum Sphere
{
    S00,
    S01,
    S02,
    S03,
    S04,
    S05,
    S06,
    S07,
    S08,
    S09,
    S10,
    S11,
}
