using Birdik.Platform.Localization;
using Birdik.Territory.Demo.Places;
using Birdik.Territory.Reference;

namespace Birdik.Territory.Demo.People;

/// <summary>Made-up Kyrgyz names, surname first, no two alike: <c>Асанова Айгүл</c>, <c>Бакыт уулу Нурлан</c>, <c>Эркин кызы Айжан</c>.</summary>
internal sealed class PersonNames(DemoRandom random)
{
    private const double ByFather = 0.2;
    private static readonly Stock Names = ReferenceFile.ReadJson<Stock>("demo/people.json");
    private readonly HashSet<string> _taken = [];

    public LocalizedText Next(bool woman)
    {
        while (true)
        {
            var given = random.Pick(woman ? Names.Women : Names.Men);
            var name = random.Chance(ByFather)
                ? $"{random.Pick(Names.Men)} {(woman ? "кызы" : "уулу")} {given}"
                : $"{random.Pick(Names.Surnames)}{(woman ? "а" : "")} {given}";
            if (_taken.Add(name))
            {
                return new LocalizedText(name, Romanization.Russian(name), Romanization.English(name));
            }
        }
    }

    private sealed record Stock(IReadOnlyList<string> Men, IReadOnlyList<string> Women, IReadOnlyList<string> Surnames);
}
