using System.Globalization;

namespace Birdik.Methods.Law.Citations;

/// <summary>Reads the part of a reference that names the act.</summary>
internal static class ActReferences
{
    private const int MostWords = 12;

    /// <summary>The act named from here on, or null; the place moves behind it.</summary>
    internal static ActReference? Forward(CitationTokens tokens)
    {
        var begin = tokens.At;
        var isThis = Take(tokens, CitationTokenKind.This);
        if (tokens.Is(CitationTokenKind.Abbreviation))
        {
            var name = tokens.Here.Value;
            tokens.At++;
            Take(tokens, CitationTokenKind.Country);
            return new(false, ActKind.Code, name);
        }

        string? code = null;
        while (tokens.Is(CitationTokenKind.ActName))
        {
            code = tokens.Here.Value;
            tokens.At++;
        }

        if (!tokens.Is(CitationTokenKind.ActWord))
        {
            tokens.At = begin;
            return null;
        }

        var kind = Enum.Parse<ActKind>(tokens.Here.Value);
        tokens.At++;
        if (isThis)
        {
            return ActReference.This with { Kind = kind };
        }

        Take(tokens, CitationTokenKind.Country);
        var act = new ActReference(false, kind, code ?? (kind == ActKind.Constitution ? "конституция" : CodeBehind(tokens, kind)));
        return Details(tokens, act);
    }

    /// <summary>The act named just before a place, and where it begins; the place itself where none is.</summary>
    internal static (ActReference? Act, int First) Backward(CitationTokens tokens, int place)
    {
        var first = place - 1;
        if (first < tokens.From || tokens[first].Kind is not (CitationTokenKind.ActWord or CitationTokenKind.Abbreviation))
        {
            return (null, place);
        }

        if (tokens[first].Kind == CitationTokenKind.Abbreviation)
        {
            var from = first > tokens.From && tokens[first - 1].Kind == CitationTokenKind.Country ? first - 1 : first;
            return (new(false, ActKind.Code, tokens[first].Value), from);
        }

        var kind = Enum.Parse<ActKind>(tokens[first].Value);
        var act = new ActReference(false, kind, kind == ActKind.Constitution ? "конституция" : null);
        for (var at = first - 1; at >= tokens.From && first - at <= MostWords; at--)
        {
            var token = tokens[at];
            switch (token.Kind)
            {
                case CitationTokenKind.This:
                    return (ActReference.This with { Kind = kind }, at);
                case CitationTokenKind.ActName:
                    act = act with { Name = act.Name ?? token.Value };
                    break;
                case CitationTokenKind.Title:
                    act = act with { Name = token.Value };
                    break;
                case CitationTokenKind.Date:
                    act = act with { Date = Day(token) };
                    break;
                case CitationTokenKind.ActNumber:
                    act = act with { Number = token.Value };
                    break;
                case CitationTokenKind.Country:
                    break;
                default:
                    return (act, at + 1);
            }

            if (at == tokens.From || at == 0)
            {
                return (act, at);
            }
        }

        return (act, first);
    }

    private static ActReference Details(CitationTokens tokens, ActReference act)
    {
        for (var words = 0; words < MostWords; words++)
        {
            var token = tokens.Here;
            switch (token.Kind)
            {
                case CitationTokenKind.Title:
                    act = act with { Name = token.Value };
                    break;
                case CitationTokenKind.Date:
                    act = act with { Date = Day(token) };
                    break;
                case CitationTokenKind.ActNumber:
                    act = act with { Number = token.Value };
                    break;
                case CitationTokenKind.From when tokens[tokens.At + 1].Kind == CitationTokenKind.Date:
                    break;
                default:
                    return act;
            }

            tokens.At++;
        }

        return act;
    }

    // «Кодекса Кыргызской Республики о правонарушениях», «Кодекс о детях».
    private static string? CodeBehind(CitationTokens tokens, ActKind kind)
    {
        if (kind == ActKind.Code && tokens.Here is { Kind: CitationTokenKind.Word, Value: "о" or "об" }
            && tokens[tokens.At + 1] is { Kind: CitationTokenKind.Word } subject)
        {
            tokens.At += 2;
            return $"кодекс о {subject.Value}";
        }

        return null;
    }

    private static DateOnly Day(CitationToken token) => DateOnly.ParseExact(token.Value, "O", CultureInfo.InvariantCulture);

    private static bool Take(CitationTokens tokens, CitationTokenKind kind)
    {
        var there = tokens.Is(kind);
        tokens.At += there ? 1 : 0;
        return there;
    }
}
