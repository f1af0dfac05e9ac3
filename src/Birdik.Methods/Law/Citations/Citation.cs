using Birdik.Methods.Law.Structure;
using Birdik.Methods.Text;

namespace Birdik.Methods.Law.Citations;

/// <summary>A reference found in a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Act">The act that is meant.</param>
/// <param name="Targets">The provisions that are meant; none where the act itself is.</param>
public sealed record Citation(TextSpan Span, ActReference Act, IReadOnlyList<CitationTarget> Targets);

/// <summary>How a reference names its act.</summary>
/// <param name="IsThis">This act: «настоящего Кодекса», «ушул Мыйзамдын», or nothing said.</param>
/// <param name="Kind">Code, law, resolution…, where said.</param>
/// <param name="Name">The act's name in the nominative for codes and the Constitution («гражданский кодекс»), or its title in quotes.</param>
/// <param name="Date">Its day, where said.</param>
/// <param name="Number">Its number, where said.</param>
public sealed record ActReference(bool IsThis, ActKind? Kind = null, string? Name = null, DateOnly? Date = null, string? Number = null)
{
    /// <summary>The act that the reference stands in.</summary>
    public static ActReference This { get; } = new(true);
}

/// <summary>A provision that is meant, as far down as the reference goes.</summary>
/// <param name="Article">Null for «настоящей статьи» and for chapters and sections.</param>
/// <param name="ArticleTo">The last of a range of articles.</param>
/// <param name="IsThisArticle">«настоящей статьи», «ушул берененин», or no article said.</param>
public sealed record CitationTarget(
    ProvisionNumber? Article,
    ProvisionNumber? ArticleTo = null,
    bool IsThisArticle = false,
    string? Part = null,
    string? Point = null,
    string? Subpoint = null,
    string? Paragraph = null,
    string? Chapter = null,
    string? Section = null);
