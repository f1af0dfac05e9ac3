namespace Birdik.Methods.Powers;

/// <summary>Where a function is carried out, or where a body holds a role in it.</summary>
public enum FunctionPlace
{
    AiylAimak,
    City,

    /// <summary>Aiyl aimaks and cities alike.</summary>
    Municipality,
    Rayon,
    Oblast,
    Republic,
}
