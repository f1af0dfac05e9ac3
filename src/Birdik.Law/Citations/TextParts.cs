using Birdik.Law.Provisions;

namespace Birdik.Law.Citations;

/// <summary>Cuts the words of a provision where references begin and end.</summary>
internal static class TextParts
{
    public static IReadOnlyList<TextPart> Of(string text, IReadOnlyList<CitationView> citations)
    {
        var parts = new List<TextPart>();
        var at = 0;
        foreach (var one in citations.GroupBy(view => view.Citation.Start).OrderBy(group => group.Key))
        {
            // Of several provisions that one reference means the first is opened; the rest stand on the page of references.
            var first = one.OrderBy(view => view.ToHref is null).ThenBy(view => view.ToEId?.Length ?? 0).First();
            var (start, end) = (first.Citation.Start, first.Citation.Start + first.Citation.Length);
            if (start < at || end > text.Length || first.ToHref is not { } href)
            {
                continue;
            }

            if (start > at)
            {
                parts.Add(new TextPart(text[at..start], null));
            }

            parts.Add(new TextPart(text[start..end], href));
            at = end;
        }

        if (at < text.Length || parts.Count == 0)
        {
            parts.Add(new TextPart(text[at..], null));
        }

        return parts;
    }
}
