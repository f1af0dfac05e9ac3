using System.Text;

namespace Birdik.Methods.Text;

/// <summary>One spelling for text that came from keyboards, scanners and old fonts.</summary>
public static class TextNormalization
{
    /// <summary>
    /// NFC; double quotes become <c>"</c>, single ones <c>'</c>, every dash <c>-</c>, every space <c> </c> (runs and line
    /// ends trimmed), line ends <c>\n</c>; invisible characters go; Latin letters inside Cyrillic words (and the other
    /// way round) and legacy-font damage are repaired. Superscripts and <c>№</c> stay as they are.
    /// </summary>
    /// <remarks>Idempotent; linear. Returns the same instance when nothing changes.</remarks>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var visible = OneSign(text);
        var repaired = WordRepair.Repair(CanonicalComposition.Compose(visible));
        var result = CanonicalComposition.Compose(repaired);
        return result == text ? text : result;
    }

    private static string OneSign(string text)
    {
        var into = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var sign = OneSign(text[i]);
            if (sign == '\0' || (sign == '\n' && i > 0 && text[i - 1] == '\r' && text[i] == '\n'))
            {
                continue;
            }

            if (sign is ' ' or '\n')
            {
                AddSpace(into, sign);
            }
            else
            {
                into.Append(sign);
            }
        }

        while (into.Length > 0 && into[^1] == ' ')
        {
            into.Length--;
        }

        return into.ToString();
    }

    private static void AddSpace(StringBuilder into, char space)
    {
        while (space == '\n' && into.Length > 0 && into[^1] == ' ')
        {
            into.Length--;
        }

        if (space == '\n' || (into.Length > 0 && into[^1] is not (' ' or '\n')))
        {
            into.Append(space);
        }
    }

    /// <summary>The sign that stands for this one; NUL for none.</summary>
    private static char OneSign(char c) => c switch
    {
        >= '!' and <= '~' => c,
        '\r' or '\n' or '\u0085' or '\u2028' or '\u2029' => '\n',
        ' ' or '\t' or '\u000B' or '\u000C' or '\u00A0' or '\u1680' or '\u202F' or '\u205F' or '\u3000' => ' ',
        >= '\u2000' and <= '\u200A' => ' ',
        '\u00AD' or '\u180E' or '\uFEFF' => '\0',
        >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u2064' => '\0',
        < ' ' or >= '\u007F' and < '\u00A0' => '\0',
        '«' or '»' or '“' or '”' or '„' or '‟' or '″' or '❝' or '❞' or '〝' or '〞' or '＂' => '"',
        '‘' or '’' or '‚' or '‛' or '′' or 'ʼ' or 'ʻ' or '´' or '＇' => '\'',
        >= '\u2010' and <= '\u2015' or '\u2212' or '\u2043' or '\uFE58' or '\uFE63' or '\uFF0D' => '-',
        _ => c,
    };
}
