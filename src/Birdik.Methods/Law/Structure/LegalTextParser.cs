using Birdik.Methods.Text;

namespace Birdik.Methods.Law.Structure;

/// <summary>
/// Takes the plain text of an act apart, in Russian or in Kyrgyz: heading, divisions (раздел/бөлүм, глава, параграф), articles
/// (статья/берене), parts, points, subpoints, dashed items, notes of amendment. Flattened superscripts are recognized from
/// their place.
/// </summary>
/// <remarks>Sources: practice of the Ministry of Justice's base (cbd.minjust.gov.kg); Akoma Ntoso Naming Convention 1.0 for addresses. Linear in the text.</remarks>
public static class LegalTextParser
{
    private const int LanguageSample = 20_000;

    /// <summary>Parses a text; whatever it holds, there is an answer, and what was odd stands in the problems.</summary>
    public static LegalText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = LegalLines.Read(text);
        var root = TreeBuilder.Build(lines);
        var problems = new List<LegalTextProblem>();
        Numbering.Settle(root, problems);
        Addresses.Give(root);
        return LegalText.Of(
            [.. root.Children.Select(child => child.Freeze())],
            TextLanguages.OfText(text.AsSpan(0, Math.Min(text.Length, LanguageSample))),
            problems);
    }
}
