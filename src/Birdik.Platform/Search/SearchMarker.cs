using Birdik.Methods.Text;

namespace Birdik.Platform.Search;

/// <summary>Finds the words of a query in a text, in whatever form they stand there.</summary>
internal sealed class SearchMarker
{
    private const int Before = 60;
    private const int Length = 240;
    private const int MostWordsLookedAt = 6_000;

    private readonly HashSet<string> _folded = new(StringComparer.Ordinal);
    private readonly HashSet<(char, string)> _stems = [];
    private readonly HashSet<char> _initials = [];

    public SearchMarker(SearchQuery query)
    {
        foreach (var (word, whole) in query.Wanted.SelectMany(term => term.Words))
        {
            _folded.Add(word.Folded);
            _initials.Add(word.Folded[0]);
            foreach (var stem in whole ? [] : word.Asked)
            {
                _stems.Add(stem);
                _initials.Add(stem.Stem[0]);
            }
        }
    }

    /// <summary>The text in pieces, the found words apart.</summary>
    public IReadOnlyList<TextPiece> Mark(string text) => Pieces(text, 0, text.Length, [.. Found(text)]);

    /// <summary>The stretch of a text in which most different words that were asked for stand, or its beginning.</summary>
    public IReadOnlyList<TextPiece> Snippet(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var found = Found(text).ToList();
        var start = Start(text, Best(text, found));
        var end = End(text, start + Length);
        var pieces = Pieces(text, start, end, found.Where(word => word.Start >= start && word.End <= end).ToList());
        return [.. Cut(start > 0), .. pieces, .. Cut(end < text.Length)];
    }

    private static IEnumerable<TextPiece> Cut(bool isCut) => isCut ? [new TextPiece("…", false)] : [];

    private IEnumerable<Place> Found(string text)
    {
        var looked = 0;
        foreach (var range in WordWalk.Words(text, 0, text.Length))
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            if (!_initials.Contains(TextFolding.Fold(text[start])))
            {
                continue;
            }

            if (++looked > MostWordsLookedAt)
            {
                yield break;
            }

            var word = WordForms.Of(text.AsSpan(start, length));
            if (_folded.Contains(word.Folded))
            {
                yield return new Place(start, start + length, word.Folded);
            }
            else if (word.Stems.FirstOrDefault(_stems.Contains) is { Stem: { } stem })
            {
                yield return new Place(start, start + length, stem);
            }
        }
    }

    /// <summary>The found word at which the stretch with most different words begins.</summary>
    private static int Best(string text, List<Place> found)
    {
        var (best, most) = (0, 0);
        for (var i = 0; i < found.Count; i++)
        {
            var from = found[i].Start;
            var words = found.Skip(i).TakeWhile(word => word.End <= from + Length - Before).Select(word => word.Word).Distinct().Count();
            if (words > most)
            {
                (best, most) = (from, words);
            }
        }

        return Math.Min(best, text.Length);
    }

    // Begins at a word, a little before the found one.
    private static int Start(string text, int found)
    {
        var from = found - Before;
        if (from <= 0)
        {
            return 0;
        }

        var space = text.IndexOf(' ', from, Before);
        return space < 0 ? found : space + 1;
    }

    private static int End(string text, int end)
    {
        if (end >= text.Length)
        {
            return text.Length;
        }

        var space = text.LastIndexOf(' ', end, Length / 2);
        return space < 0 ? end : space;
    }

    private static List<TextPiece> Pieces(string text, int start, int end, IReadOnlyList<Place> found)
    {
        var pieces = new List<TextPiece>();
        var at = start;
        foreach (var word in found)
        {
            if (word.Start > at)
            {
                pieces.Add(new TextPiece(text[at..word.Start], false));
            }

            pieces.Add(new TextPiece(text[word.Start..word.End], true));
            at = word.End;
        }

        if (at < end)
        {
            pieces.Add(new TextPiece(text[at..end], false));
        }

        return pieces;
    }

    private readonly record struct Place(int Start, int End, string Word);
}
