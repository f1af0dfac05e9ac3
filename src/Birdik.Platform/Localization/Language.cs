namespace Birdik.Platform.Localization;

/// <summary>A language of the interface. Kyrgyz is the first and the default.</summary>
public enum Language
{
    Ky,
    Ru,
    En,
}
