using Birdik.Methods.Law.Structure;

namespace Birdik.Law.Provisions;

/// <summary>A long text in sheets: one per chapter, together with the headings above it that open there. A short text is one sheet.</summary>
public static class TextSheets
{
    public static IReadOnlyList<TextSheet> Of(IReadOnlyList<ContentsLine> contents, int provisions)
    {
        if (provisions <= ReadText.Whole)
        {
            return [new TextSheet(0, provisions, "", null, null)];
        }

        var starts = new List<ContentsLine>();
        var last = -2;
        for (var at = 0; at < contents.Count; at++)
        {
            if (contents[at].IsArticle)
            {
                continue;
            }

            // A heading right below another heading opens no sheet of its own.
            if (last != at - 1 || !IsHeading(contents[at - 1].Kind))
            {
                starts.Add(contents[at]);
            }

            last = at;
        }

        if (starts.Count == 0 || starts[0].Place > 0)
        {
            starts.Insert(0, new ContentsLine { Place = 0, Depth = 0, EId = "", Kind = ProvisionKind.Preface });
        }

        return [.. starts.Select((start, at) => new TextSheet(
            start.Place, at + 1 < starts.Count ? starts[at + 1].Place : provisions, start.EId, start.Label, start.Heading))];
    }

    private static bool IsHeading(ProvisionKind kind) => kind is ProvisionKind.ActPart or ProvisionKind.Section or ProvisionKind.Subsection;
}

/// <summary>A stretch of a text shown together.</summary>
/// <param name="From">The first place in it.</param>
/// <param name="To">The first place after it.</param>
public sealed record TextSheet(int From, int To, string EId, string? Label, string? Heading)
{
    public bool Holds(int place) => From <= place && place < To;
}
