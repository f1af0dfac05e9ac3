using Birdik.Platform.Localization;
using Birdik.Territory.Reference;

namespace Birdik.Territory.Demo.Places;

/// <summary>Made-up Kyrgyz place names, none twice within a rayon.</summary>
internal sealed class PlaceNames(DemoRandom random)
{
    private const double SingleWord = 0.12;
    private static readonly Stock Words = ReferenceFile.ReadJson<Stock>("demo/toponyms.json");
    private readonly Dictionary<string, HashSet<string>> _taken = [];

    /// <summary>Takes a name beforehand, so that it is not drawn in that rayon.</summary>
    public string Take(string rayon, string stem)
    {
        TakenIn(rayon).Add(stem);
        return stem;
    }

    public string Next(string rayon)
    {
        while (true)
        {
            var stem = random.Chance(SingleWord) ? random.Pick(Words.Single) : Pair();
            if (TakenIn(rayon).Add(stem))
            {
                return stem;
            }
        }
    }

    public static LocalizedText Aimak(string stem) => new(
        $"{stem} айыл аймагы",
        $"айылный аймак {Romanization.Russian(stem)}",
        $"{Romanization.English(stem)} aiyl aimak");

    public static LocalizedText Village(string stem) => new(
        $"{stem} айылы",
        $"село {Romanization.Russian(stem)}",
        $"{Romanization.English(stem)} village");

    private string Pair()
    {
        while (true)
        {
            var (first, second) = (random.Pick(Words.First), random.Pick(Words.Second));
            if (first != second)
            {
                return $"{first}-{second}";
            }
        }
    }

    private HashSet<string> TakenIn(string rayon) =>
        _taken.TryGetValue(rayon, out var names) ? names : _taken[rayon] = [];

    private sealed record Stock(IReadOnlyList<string> First, IReadOnlyList<string> Second, IReadOnlyList<string> Single);
}
