namespace Birdik.Bench.Search;

/// <summary>Makes forms of Kyrgyz words by harmony and the sound at the end; good enough to fill letters.</summary>
internal static class KyrgyzForms
{
    private static readonly string[] Chains =
        ["", "", "", "Лар", "нЫн", "га", "да", "дан", "нЫ", "Ы", "ЫнЫн", "Ында", "Лары", "ЛарнЫн", "Ларга", "Ларында", "ЛарынЫн", "Ларды"];

    public static string Bend(string stem, Random random) => Add(stem, Chains[random.Next(Chains.Length)]);

    /// <summary>The stem with a suffix written for back unrounded vowels.</summary>
    public static string Add(string stem, string suffix)
    {
        if (suffix.Length == 0)
        {
            return stem;
        }

        var vowel = stem.LastOrDefault(c => "аеиоуыөүэюя".Contains(c, StringComparison.Ordinal));
        var afterVowel = stem[^1] == vowel;
        var voiceless = "кпстфхцчшщ".Contains(stem[^1], StringComparison.Ordinal);
        var text = (afterVowel && suffix[0] == 'Ы' ? "с" : "") + suffix;
        return stem + string.Concat(text.Select((c, at) => Sound(c, vowel, at == 0, afterVowel, voiceless)));
    }

    private static char Sound(char c, char vowel, bool isFirst, bool afterVowel, bool voiceless) => c switch
    {
        'а' => vowel switch { 'е' or 'и' or 'э' => 'е', 'о' => 'о', 'ө' or 'ү' => 'ө', _ => 'а' },
        'ы' or 'Ы' => vowel switch { 'е' or 'и' or 'э' => 'и', 'о' or 'у' or 'ю' => 'у', 'ө' or 'ү' => 'ү', _ => 'ы' },
        'у' => vowel switch { 'е' or 'и' or 'э' or 'ө' or 'ү' => 'ү', _ => 'у' },
        'Л' => voiceless ? 'т' : afterVowel ? 'л' : 'д',
        'н' when isFirst => voiceless ? 'т' : afterVowel ? 'н' : 'д',
        'д' when isFirst => voiceless ? 'т' : 'д',
        'г' when isFirst => voiceless ? 'к' : 'г',
        _ => c,
    };
}
