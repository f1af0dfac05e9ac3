namespace Birdik.Methods.Powers;

/// <summary>The level at which a body works, from below.</summary>
public enum BodyLevel
{
    Municipality,
    Rayon,
    Oblast,
    State,
}
