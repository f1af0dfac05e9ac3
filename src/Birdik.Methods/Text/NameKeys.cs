using System.Text;

namespace Birdik.Methods.Text;

/// <summary>
/// Search keys for names of persons: Kyrgyz, Russian and Latin spellings of one name meet in one key
/// (Жумабаев, Жумабаева, Джумабаев, Jumabaev, Zhumabayev; Асанович, Асан уулу, Asan uulu).
/// </summary>
/// <remarks>
/// A letter is brought to the sound it is written for in any of the three spellings; long vowels and double consonants
/// become short. Women's surnames get the men's form, patronymics the father's name. A key is for comparing, not showing.
/// Vowels that Russian records write differently at will (Үсөн – Усен) keep apart.
/// </remarks>
public static class NameKeys
{
    // Longest first: Latin groups for one sound.
    private static readonly (string Group, string Sound)[] LatinGroups =
    [
        ("shch", "ш"), ("dzh", "ж"), ("tch", "ч"), ("sch", "ш"), ("zh", "ж"), ("dj", "ж"), ("kh", "х"), ("gh", "г"),
        ("ch", "ч"), ("sh", "ш"), ("ph", "ф"), ("ts", "ц"), ("ya", "я"), ("ia", "я"), ("yu", "ю"), ("iu", "ю"), ("yo", "ё"),
        ("io", "ё"), ("ye", "е"), ("ie", "е"), ("ck", "к"), ("j", "ж"), ("x", "кс"), ("w", "в"), ("q", "к"), ("c", "к"),
    ];

    private const string Latin = "abdefghiklmnoprstuvyzöüñıçşğ";
    private const string FromLatin = "абдефгхиклмнопрстувизоуничшг";

    private static readonly HashSet<string> ParentWords =
        ["уулу", "кызы", "гызы", "оглы", "углы", "оглу", "улуу", "уул", "кизи"];

    /// <summary>The keys of the parts of a name in their order; the words уулу and кызы give none.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var keys = new List<string>();
        var composed = CanonicalComposition.Compose(name).ToLowerInvariant();
        foreach (var part in composed.Split([' ', '-', '.', ',', '\t', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var cyrillic = ToCyrillic(part);
            if (cyrillic.Length > 0 && !ParentWords.Contains(cyrillic))
            {
                keys.Add(Key(cyrillic));
            }
        }

        return keys;
    }

    private static string Key(string cyrillic) => Sounds(DropParent(Masculine(cyrillic)));

    private static string ToCyrillic(string part)
    {
        var into = new StringBuilder(part.Length);
        for (var i = 0; i < part.Length;)
        {
            var group = LatinGroups.FirstOrDefault(pair => part.AsSpan(i).StartsWith(pair.Group, StringComparison.Ordinal));
            if (group.Group is not null)
            {
                into.Append(group.Sound);
                i += group.Group.Length;
                continue;
            }

            var latin = Latin.IndexOf(part[i], StringComparison.Ordinal);
            into.Append(latin >= 0 ? FromLatin[latin] : part[i]);
            i++;
        }

        return into.ToString();
    }

    private static string Masculine(string name)
    {
        foreach (var (feminine, masculine) in new[] { ("ская", "ски"), ("ский", "ски"), ("скиы", "ски"), ("скии", "ски") })
        {
            if (name.EndsWith(feminine, StringComparison.Ordinal))
            {
                return name[..^feminine.Length] + masculine;
            }
        }

        return name.Length >= 5 && (name.EndsWith("ова", StringComparison.Ordinal)
            || name.EndsWith("ева", StringComparison.Ordinal) || name.EndsWith("ёва", StringComparison.Ordinal)
            || (name.Length >= 6 && name.EndsWith("ина", StringComparison.Ordinal)))
            ? name[..^1]
            : name;
    }

    private static string DropParent(string name)
    {
        foreach (var ending in new[] { "уулу", "кызы", "ович", "евич", "ёвич", "овна", "евна", "ёвна", "ична", "оглы" })
        {
            if (name.Length >= ending.Length + 3 && name.EndsWith(ending, StringComparison.Ordinal))
            {
                return name[..^ending.Length];
            }
        }

        return name;
    }

    private static string Sounds(string name)
    {
        var into = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var c = Sound(name[i]);
            var next = i + 1 < name.Length ? Sound(name[i + 1]) : '\0';
            var isSilent = (c == 'д' && next == 'ж') || (c == 'и' && "аоуе".Contains(next));
            if (c != '\0' && !isSilent && (into.Length == 0 || into[^1] != c))
            {
                into.Append(c);
            }
        }

        return into.ToString();
    }

    // Latin spellings do not keep й and ы apart from и, ю from у, я from а, nor ия from я.
    private static char Sound(char c) => c switch
    {
        'ө' or 'ё' => 'о',
        'ү' or 'ю' => 'у',
        'ң' => 'н',
        'э' => 'е',
        'й' or 'ы' => 'и',
        'я' => 'а',
        'щ' => 'ш',
        'х' => 'к',
        'ь' or 'ъ' or '\'' or '’' or 'ʼ' => '\0',
        _ => char.IsLetterOrDigit(c) ? c : '\0',
    };
}
