using Birdik.Methods.Text;

namespace Birdik.Methods.Law.Citations;

/// <summary>
/// Finds references by a grammar, not by one pattern. Russian goes from the innermost out, the act last:
/// <code>
/// reference := group { (',' | 'и') group } [act]
/// group     := level { level }                 each level wider than the one before
/// level     := unit numbers | 'настоящей' unit
/// numbers   := number { (',' | 'и') number }   number := n | n '-' n | n 'по' n | word | letter
/// act       := 'настоящего' kind | [name] kind [country] [title] ['от' day] ['№' n] | abbreviation
/// </code>
/// Kyrgyz goes from the widest in, the act first: <c>reference := [act] { numbers unit }</c>.
/// </summary>
/// <remarks>Linear in the text but for bounded looks ahead and behind.</remarks>
public static class CitationParser
{
    /// <summary>All references, in order.</summary>
    public static IReadOnlyList<Citation> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = CitationLexer.Read(text);
        var citations = new List<Citation>();
        var from = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            var reader = new CitationTokens(tokens, at, from);
            if ((RussianCitations.Read(reader) ?? KyrgyzCitations.Read(reader) ?? ActCitations.Read(reader)) is { } found)
            {
                citations.Add(new(new TextSpan(found.Start, found.End - found.Start), found.Act, found.Targets));
                at = reader.At - 1;
                from = reader.At;
            }
        }

        return citations;
    }
}

/// <summary>A reference before it becomes a citation.</summary>
internal sealed record FoundCitation(int Start, int End, ActReference Act, IReadOnlyList<CitationTarget> Targets);
