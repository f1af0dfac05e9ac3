namespace Birdik.Territory.Demo;

/// <summary>The municipality in which the stories of the modules play: a common aimak on the south shore of Issyk-Kul.</summary>
internal static class DemoShowcase
{
    public const string Rayon = "KG-Y-ton";

    public const string Stem = "Ак-Булак";

    public const string TenantCode = "ak-bulak";

    public const int Population = 9_040;

    /// <summary>The day of the elections to the councils of after the reform; memberships of the demo begin on it.</summary>
    public static DateOnly Since { get; } = new(2024, 11, 17);

    /// <summary>Its villages and their residents; the second aimak of before the reform was named after <see cref="MergedVillage"/>.</summary>
    public static IReadOnlyList<(string Stem, int Population)> Villages { get; } =
        [("Ак-Булак", 4_120), ("Жаңы-Арык", 1_890), ("Кайнар", 2_210), ("Кара-Жыгач", 820)];

    /// <summary>The place in <see cref="Villages"/> from which on the villages came from the second aimak.</summary>
    public const int MergedVillage = 2;
}
