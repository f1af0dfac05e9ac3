namespace Birdik.Letters.FileTexts;

/// <summary>What a reader got out of a file.</summary>
/// <param name="Confidence">Percent; null where nothing had to be recognized.</param>
internal sealed record FoundText(FileTextState State, string Text, int? Confidence)
{
    public static FoundText None(FileTextState state) => new(state, "", null);
}
