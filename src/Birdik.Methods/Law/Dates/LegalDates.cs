namespace Birdik.Methods.Law.Dates;

/// <summary>Days and numbers of acts as they are printed in Russian and in Kyrgyz.</summary>
internal static class LegalDates
{
    private static readonly string[] Months =
        ["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];

    /// <summary>The day that a token of a text names, or null where it has no year or does not exist.</summary>
    internal static DateOnly? Read(ReadOnlySpan<char> token)
    {
        Span<int> numbers = stackalloc int[3];
        var count = 0;
        var month = 0;
        for (var at = 0; at < token.Length;)
        {
            var end = at;
            if (char.IsAsciiDigit(token[at]))
            {
                while (end < token.Length && char.IsAsciiDigit(token[end]))
                {
                    end++;
                }

                if (count == 3 || end - at > 4)
                {
                    return null;
                }

                numbers[count++] = int.Parse(token[at..end]);
            }
            else if (char.IsLetter(token[at]))
            {
                while (end < token.Length && char.IsLetter(token[end]))
                {
                    end++;
                }

                month = month == 0 ? Month(token[at..end]) : month;
            }
            else
            {
                end++;
            }

            at = end;
        }

        return (count, month) switch
        {
            (2, > 0) when numbers[0] > 31 => Make(numbers[0], month, numbers[1]),
            (2, > 0) => Make(numbers[1], month, numbers[0]),
            (3, 0) when numbers[0] > 31 => Make(numbers[0], numbers[1], numbers[2]),
            (3, 0) => Make(numbers[2], numbers[1], numbers[0]),
            _ => null,
        };
    }

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Month(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Months.Length; i++)
        {
            if (word.StartsWith(Months[i], StringComparison.OrdinalIgnoreCase) && (i != 4 || word.Length <= 6))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
