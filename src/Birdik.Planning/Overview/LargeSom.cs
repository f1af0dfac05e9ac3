using Birdik.Platform.Localization;

namespace Birdik.Planning.Overview;

/// <summary>Sums of many municipalities: from ten million som on in millions, below that in whole som.</summary>
public static class LargeSom
{
    private const decimal Million = 1_000_000;
    private const decimal FromMillions = 10;

    public static string Tell(Words words, decimal som) => Math.Abs(som) < FromMillions * Million
        ? words["Planning.Som.Whole", ("value", words.Formats.Number(decimal.Round(som), 0))]
        : words["Planning.Som.Million", ("value", words.Formats.Number(som / Million, 1))];
}
