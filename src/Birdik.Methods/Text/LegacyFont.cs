using System.Buffers;

namespace Birdik.Methods.Text;

/// <summary>
/// Texts typed in an old Kyrgyz font show <c>=</c> for ө and <c>ъ</c> for ү or ы: <c>ж=нънд=</c> is жөнүндө.
/// </summary>
internal static class LegacyFont
{
    private static readonly SearchValues<char> BackVowels = SearchValues.Create("аоуыяёюАОУЫЯЁЮ");
    private static readonly SearchValues<char> FrontVowels = SearchValues.Create("эеиөүЭЕИӨҮ");

    internal static string Repair(string word)
    {
        var hasSign = word.Contains('=');
        if (hasSign && !IsDamagedByEquals(word))
        {
            return word;
        }

        var mended = hasSign ? ReplaceEquals(word) : word;
        return HasWrongHardSign(mended) ? ReplaceHardSign(mended) : mended;
    }

    // ө lives with front vowels only, so аты=Азамат is no damaged word.
    private static bool IsDamagedByEquals(string word) =>
        word.Length >= 3
        && word.All(c => c is '=' or >= '\u0400' and <= '\u052F')
        && word.Count(c => c != '=') >= 2
        && !word.Contains("==", StringComparison.Ordinal)
        && !word.AsSpan().ContainsAny(BackVowels);

    private static string ReplaceEquals(string word)
    {
        var letters = word.ToCharArray();
        var isCapital = word.All(c => c == '=' || char.IsUpper(c));
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = letters[i] == '=' ? (isCapital ? 'Ө' : 'ө') : letters[i];
        }

        return new string(letters);
    }

    // In Russian words ъ stands after a consonant and before е, ё, ю, я.
    private static bool HasWrongHardSign(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] is 'ъ' or 'Ъ' && (i + 1 == word.Length || !"еёюяЕЁЮЯ".Contains(word[i + 1])))
            {
                return word.Length > 1;
            }
        }

        return false;
    }

    private static string ReplaceHardSign(string word)
    {
        var front = word.Replace('ъ', 'ү').Replace('Ъ', 'Ү');
        var back = word.Replace('ъ', 'ы').Replace('Ъ', 'Ы');
        var difference = KyrgyzStemmer.Strangeness(front) - KyrgyzStemmer.Strangeness(back);
        if (difference != 0)
        {
            return difference < 0 ? front : back;
        }

        return word.AsSpan().ContainsAny(FrontVowels) ? front : back;
    }
}
