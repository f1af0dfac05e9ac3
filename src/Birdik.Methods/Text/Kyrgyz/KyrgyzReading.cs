namespace Birdik.Methods.Text.Kyrgyz;

/// <summary>How strange a word is as Kyrgyz, and how many letters of suffixes it has.</summary>
internal readonly record struct KyrgyzReading(int Cost, int SuffixLength)
{
    // Roots the lexicon does not have begin at sixty and eight a letter.
    private const int UnknownFrom = 68;

    internal bool IsClosed => Cost == 0;

    internal bool IsKnown => Cost < UnknownFrom;
}
