using Birdik.Methods.Law.Structure;
using Birdik.Methods.Text;

namespace Birdik.Methods.Law.Dates;

/// <summary>Finds acts named by day and number: «от 8 мая 1996 года № 15», «2021-жылдын 20-октябрындагы № 123».</summary>
internal static class ActMentions
{
    private const int MaxBetween = 40;

    /// <summary>All acts named in a text, in order; a day with several numbers names several acts. Linear.</summary>
    internal static List<ActMention> Find(string text)
    {
        var acts = new List<ActMention>();
        DateOnly? day = null;
        var from = 0;
        string? before = null;
        foreach (var token in TextTokens.Of(text))
        {
            if (token.Kind == TokenKind.Date && LegalDates.Read(token.In(text)) is { } read)
            {
                day = read;
                from = token.End;
                if (before is not null)
                {
                    acts.Add(new(read, before));
                    before = null;
                    day = null;
                }
            }
            else if (Number(text, token) is { } number)
            {
                if (day is { } known && token.Start - from <= MaxBetween)
                {
                    acts.Add(new(known, number));
                    from = token.End;
                }
                else
                {
                    before = number;
                }
            }
            else if (before is not null && token.Kind == TokenKind.Word && token.In(text) is not "от")
            {
                before = null;
            }
        }

        return acts;
    }

    /// <summary>
    /// How many acts a note names in the usual form of its language: day, month, year and № («8 мая 1996 года № 15»). Acts typed
    /// in another way (a Latin N, a Kyrgyz day amid Russian ones) are found but not counted here.
    /// </summary>
    internal static int CountUsual(string note)
    {
        var kyrgyz = note.Contains("жылдын", StringComparison.Ordinal) && !note.Contains(" года", StringComparison.Ordinal);
        var count = 0;
        var dated = false;
        foreach (var token in TextTokens.Of(note))
        {
            if (token.Kind == TokenKind.Date)
            {
                dated = kyrgyz || !token.In(note).Contains("жыл", StringComparison.Ordinal);
            }
            else if (dated && Number(note, token) is not null)
            {
                count += note.LastIndexOf('№', token.Start) >= token.Start - 2 || token.In(note)[0] == '№' ? 1 : 0;
                dated = false;
            }
        }

        return count;
    }

    /// <summary>The number after № or N that a token is, or null.</summary>
    internal static string? Number(string text, TextToken token)
    {
        if (token.Kind == TokenKind.DocumentNumber || (token.Kind is TokenKind.Number && SignBefore(text, token.Start)))
        {
            var number = token.In(text).TrimStart("№Nn ").Trim().TrimEnd('.');
            return number.Length == 0 ? null : number.ToString();
        }

        return null;
    }

    private static bool SignBefore(string text, int at)
    {
        at--;
        while (at >= 0 && char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return at >= 0 && (text[at] == '№' || (text[at] is 'N' or 'n' && (at == 0 || !char.IsLetter(text[at - 1]))));
    }
}
