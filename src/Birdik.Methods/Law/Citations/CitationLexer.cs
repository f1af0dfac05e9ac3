using Birdik.Methods.Law.Dates;
using Birdik.Methods.Law.Numbers;
using Birdik.Methods.Text;

namespace Birdik.Methods.Law.Citations;

/// <summary>Cuts a text into the tokens of references.</summary>
internal sealed class CitationLexer(string text)
{
    private const int LongestTitle = 400;

    private readonly List<CitationToken> _tokens = [];
    private int _at;

    internal static List<CitationToken> Read(string text) => new CitationLexer(text).Read();

    private List<CitationToken> Read()
    {
        while (_at < text.Length)
        {
            var sign = text[_at];
            if (char.IsWhiteSpace(sign))
            {
                _at++;
            }
            else if (char.IsAsciiDigit(sign))
            {
                ReadNumber();
            }
            else if (char.IsLetter(sign))
            {
                ReadWord();
            }
            else
            {
                ReadSign(sign);
            }
        }

        return _tokens;
    }

    private void ReadNumber()
    {
        var date = TokenDates.End(text, _at);
        if (date > 0 && LegalDates.Read(text.AsSpan(_at, date - _at)) is { } day)
        {
            Add(CitationTokenKind.Date, date, day.ToString("O"));
            return;
        }

        var number = NumberReader.Arabic(text.AsSpan(_at));
        if (number.Length == 0)
        {
            Add(CitationTokenKind.Word, _at + 1);
            return;
        }

        if (number is { Superscript: { } second, Hyphen: true } && int.Parse(second) > int.Parse(number.Digits))
        {
            number = new(number.Digits, null, false, number.Digits.Length);
        }

        Add(CitationTokenKind.Number, _at + number.Length, number.Digits, suffix: number.Superscript);
    }

    private void ReadWord()
    {
        var (ordinal, length) = OrdinalWords.Read(text.AsSpan(_at));
        if (ordinal > 0)
        {
            Add(CitationTokenKind.Number, _at + length, ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return;
        }

        var end = _at;
        while (end < text.Length && (char.IsLetter(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
        {
            end++;
        }

        var word = text[_at..end];
        var lower = word.ToLowerInvariant();
        var stop = end < text.Length && text[end] == '.' && word.Length <= 4;
        if (CitationWords.Unit(lower) is var (unit, kyrgyz) && (word.Length > 1 || stop))
        {
            _tokens.Add(new(CitationTokenKind.Unit, _at, end, Unit: unit, Kyrgyz: kyrgyz));
            _at = stop ? end + 1 : end;
            return;
        }

        var (kind, value) = Classify(word, lower);
        if (kind == CitationTokenKind.Country && word is not "КР")
        {
            end = CountryEnd(end);
        }

        Add(kind, end, value);
    }

    private static (CitationTokenKind Kind, string Value) Classify(string word, string lower) => word switch
    {
        _ when CitationWords.IsThis(lower) => (CitationTokenKind.This, ""),
        _ when CitationWords.Act(lower) is { } act => (CitationTokenKind.ActWord, act.ToString()),
        _ when CitationWords.Abbreviation(word) is { } name => (CitationTokenKind.Abbreviation, name),
        _ when CitationWords.Code(lower) is { } code => (CitationTokenKind.ActName, code),
        _ when word is "КР" or "Кыргызской" or "Кыргыз" => (CitationTokenKind.Country, ""),
        _ when lower is "от" => (CitationTokenKind.From, ""),
        _ when CitationWords.IsAnd(lower) => (CitationTokenKind.And, ""),
        _ when lower is "по" => (CitationTokenKind.Range, ""),
        _ => (CitationTokenKind.Word, lower),
    };

    private int CountryEnd(int end)
    {
        var next = end;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        if (!text.AsSpan(next).StartsWith("Республик"))
        {
            return end;
        }

        while (next < text.Length && char.IsLetter(text[next]))
        {
            next++;
        }

        return next;
    }

    private void ReadSign(char sign)
    {
        switch (sign)
        {
            case ',':
                Add(CitationTokenKind.Comma, _at + 1);
                break;
            case '-' or '–' or '—':
                var between = _tokens is [.., { Kind: CitationTokenKind.Number } last] && last.End >= _at - 1;
                Add(between && NextIsDigit() ? CitationTokenKind.Range : between && NextIsLetter() ? CitationTokenKind.And : CitationTokenKind.Stop, _at + 1);
                if (_tokens[^1].Kind == CitationTokenKind.And)
                {
                    _tokens.RemoveAt(_tokens.Count - 1);
                }

                break;
            case '«' or '"' or '“':
                ReadTitle(sign);
                break;
            case '№':
                ReadActNumber();
                break;
            case '(' or ')' or '.':
                Add(CitationTokenKind.Stop, _at + 1, sign.ToString());
                break;
            default:
                Add(CitationTokenKind.Stop, _at + 1);
                break;
        }
    }

    private void ReadTitle(char opens)
    {
        var closes = opens switch { '«' => '»', '“' => '”', _ => '"' };
        var end = text.IndexOf(closes, _at + 1, Math.Min(LongestTitle, text.Length - _at - 1));
        if (end < 0)
        {
            Add(CitationTokenKind.Stop, _at + 1);
            return;
        }

        var inside = text[(_at + 1)..end];
        Add(inside.Length == 1 && char.IsLetter(inside[0]) ? CitationTokenKind.Letter : CitationTokenKind.Title, end + 1, inside);
    }

    private void ReadActNumber()
    {
        var start = _at + 1;
        while (start < text.Length && text[start] is ' ' or '\u00a0')
        {
            start++;
        }

        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '-' or '/' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
        {
            end++;
        }

        Add(end > start ? CitationTokenKind.ActNumber : CitationTokenKind.Stop, Math.Max(end, _at + 1), text[start..end]);
    }

    private bool NextIsDigit() => Next() is { } next && char.IsAsciiDigit(next);

    private bool NextIsLetter() => Next() is { } next && char.IsLetter(next);

    private char? Next()
    {
        var next = _at + 1;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        return next < text.Length ? text[next] : null;
    }

    private void Add(CitationTokenKind kind, int end, string value = "", string? suffix = null)
    {
        _tokens.Add(new(kind, _at, end, value, Suffix: suffix));
        _at = end;
    }
}
