namespace Birdik.Platform.Localization;

/// <summary>The CLDR plural category of a whole number: Kyrgyz and English one/other, Russian one/few/many.</summary>
public static class PluralForm
{
    public static string Of(Language language, long count)
    {
        if (language != Language.Ru)
        {
            return count == 1 ? "one" : "other";
        }

        var (units, tens) = (Math.Abs(count) % 10, Math.Abs(count) % 100);
        return (units, tens) switch
        {
            (1, not 11) => "one",
            (>= 2 and <= 4, not (>= 12 and <= 14)) => "few",
            _ => "many",
        };
    }
}
