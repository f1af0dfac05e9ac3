using Birdik.Methods.Law.Structure;

namespace Birdik.Law.Provisions;

/// <summary>A provision as the page of a text shows it: its words, cut where citations begin and end.</summary>
/// <param name="Depth">Below its article; 0 for what stands directly in it.</param>
/// <param name="AskHref">Where the ministry is asked about it; null for whoever may not ask.</param>
/// <param name="Href">The address of the provision itself, to be copied.</param>
/// <param name="CitedBy">How many references of the texts in force mean it.</param>
/// <param name="CitedByHref">Where these are listed.</param>
public sealed record ShownProvision(
    ProvisionText Row, int Depth, string Href, IReadOnlyList<TextPart> Parts, string? AskHref = null, int CitedBy = 0, string? CitedByHref = null)
{
    public bool IsDivision => Row.Kind is not (ProvisionKind.Preface or ProvisionKind.Preamble or ProvisionKind.Conclusion)
        && ProvisionKinds.Divisions.Contains(Row.Kind);
}

/// <summary>A stretch of words; one that cites links to what it cites.</summary>
public sealed record TextPart(string Text, string? Href);
