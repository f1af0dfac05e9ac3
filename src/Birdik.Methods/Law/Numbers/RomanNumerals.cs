namespace Birdik.Methods.Law.Numbers;

/// <summary>Roman numerals, Latin letters or the Cyrillic ones that look alike.</summary>
internal static class RomanNumerals
{
    /// <summary>Reads the numeral that the text begins with, as a whole word.</summary>
    /// <returns>The number and how many letters it took; 0, 0 where there is none.</returns>
    internal static (int Value, int Length) Read(ReadOnlySpan<char> text)
    {
        int total = 0, last = 0, length = 0;
        while (length < text.Length && Digit(text[length]) is var digit and > 0)
        {
            total += digit > last ? digit - (2 * last) : digit;
            last = digit;
            length++;
        }

        var isWord = length < text.Length && char.IsLetter(text[length]);
        return length == 0 || isWord || total is <= 0 or > 399 ? default : (total, length);
    }

    private static int Digit(char letter) => letter switch
    {
        'I' or 'І' or 'Ӏ' => 1,
        'V' => 5,
        'X' or 'Х' => 10,
        'L' => 50,
        'C' or 'С' => 100,
        _ => 0,
    };
}
