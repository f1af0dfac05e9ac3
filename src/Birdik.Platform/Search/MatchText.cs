using System.Text;

namespace Birdik.Platform.Search;

/// <summary>Writes a match in the query language of a database; words are of letters, digits and _ only, so nothing in them can be an operator.</summary>
internal static class MatchText
{
    private static readonly Signs Fts5 = new('"', " *", " AND ", " OR ", " NOT ");
    private static readonly Signs TsQuery = new('\'', ":*", " & ", " | ", " & !");

    public static string ForFts5(SearchMatch match) => Write(match, Fts5);

    public static string ForTsQuery(SearchMatch match) => Write(match, TsQuery);

    private static string Write(SearchMatch match, Signs signs)
    {
        var text = new StringBuilder();
        Write(match, signs, text);
        return text.ToString();
    }

    private static void Write(SearchMatch match, Signs signs, StringBuilder text)
    {
        switch (match)
        {
            case SearchMatch.Token token:
                text.Append(signs.Quote).Append(token.Text).Append(signs.Quote);
                break;
            case SearchMatch.Beginning beginning:
                text.Append(signs.Quote).Append(beginning.Text).Append(signs.Quote).Append(signs.Begun);
                break;
            case SearchMatch.Phrase phrase:
                text.Append('(').AppendJoin(
                    signs.Quote == '"' ? " + " : " <-> ", phrase.Words.Select(word => $"{signs.Quote}{word}{signs.Quote}")).Append(')');
                break;
            case SearchMatch.All all:
                Join(all.Parts, signs.And, signs, text);
                break;
            case SearchMatch.Any any:
                Join(any.Choices, signs.Or, signs, text);
                break;
            case SearchMatch.But but:
                Join([but.Match, but.Not], signs.Not, signs, text);
                break;
        }
    }

    private static void Join(IReadOnlyList<SearchMatch> parts, string sign, Signs signs, StringBuilder text)
    {
        text.Append('(');
        for (var i = 0; i < parts.Count; i++)
        {
            text.Append(i == 0 ? "" : sign);
            Write(parts[i], signs, text);
        }

        text.Append(')');
    }

    private sealed record Signs(char Quote, string Begun, string And, string Or, string Not);
}
