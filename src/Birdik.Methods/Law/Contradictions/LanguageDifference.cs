using Birdik.Methods.Law.Numbers;

namespace Birdik.Methods.Law.Contradictions;

/// <summary>Compares the numbers in the Kyrgyz and the Russian text of one provision: amounts, terms, articles, dates.</summary>
internal static class LanguageDifference
{
    /// <param name="ky">Empty where only the Russian text has the provision.</param>
    /// <param name="ru">Empty where only the Kyrgyz text has it.</param>
    internal static bool IsIn(string ky, string ru)
    {
        if (ky.Length == 0 || ru.Length == 0)
        {
            return ky.Length != ru.Length;
        }

        var one = Numbers(ky);
        var other = Numbers(ru);
        return one.Count > 0 && other.Count > 0 && !one.SequenceEqual(other);
    }

    // Digits alone: number words are written out in one language and not in the other.
    private static List<string> Numbers(string text)
    {
        var numbers = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                at++;
                continue;
            }

            var read = NumberReader.Arabic(text.AsSpan(at));
            var length = Math.Max(1, read.Length);
            numbers.Add(read.Length == 0 ? text[at..(at + 1)] : read.Superscript is null ? read.Digits : $"{read.Digits}-{read.Superscript}");
            at += length;
        }

        numbers.Sort(StringComparer.Ordinal);
        return numbers;
    }
}
