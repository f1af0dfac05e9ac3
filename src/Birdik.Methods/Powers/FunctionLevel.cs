namespace Birdik.Methods.Powers;

/// <summary>Where a scenario may put a function.</summary>
public enum FunctionLevel
{
    Municipality,
    Rayon,
    State,
}
