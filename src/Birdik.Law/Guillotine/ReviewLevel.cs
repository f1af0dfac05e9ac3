namespace Birdik.Law.Guillotine;

/// <summary>An answer of the questionnaire on burden and on corruption risk.</summary>
public enum ReviewLevel
{
    None,
    Low,
    Middle,
    High,
}
