using Birdik.Methods.Law.Structure;

namespace Birdik.Law.AkomaNtoso;

/// <summary>Which element of the standard stands for which kind of provision.</summary>
internal static class AknElements
{
    public const string Note = "note";
    public const string Annex = "annex";

    private static readonly Dictionary<string, ProvisionKind> Kinds = new(StringComparer.Ordinal)
    {
        ["part"] = ProvisionKind.ActPart, ["book"] = ProvisionKind.ActPart, ["tome"] = ProvisionKind.ActPart, ["title"] = ProvisionKind.ActPart,
        ["section"] = ProvisionKind.Section, ["division"] = ProvisionKind.Section, ["subpart"] = ProvisionKind.Section,
        ["subtitle"] = ProvisionKind.Section, ["subsection"] = ProvisionKind.Subsection, ["subdivision"] = ProvisionKind.Subsection,
        ["chapter"] = ProvisionKind.Chapter, ["subchapter"] = ProvisionKind.Subchapter, ["article"] = ProvisionKind.Article,
        ["rule"] = ProvisionKind.Article, ["clause"] = ProvisionKind.Part, ["paragraph"] = ProvisionKind.Part,
        ["point"] = ProvisionKind.Point, ["list"] = ProvisionKind.Point, ["subparagraph"] = ProvisionKind.Point,
        ["level"] = ProvisionKind.Paragraph, ["indent"] = ProvisionKind.Indent, ["alinea"] = ProvisionKind.Paragraph,
        ["subrule"] = ProvisionKind.Part, ["proviso"] = ProvisionKind.Paragraph, ["subclause"] = ProvisionKind.Point,
        ["sublist"] = ProvisionKind.Point, ["transitional"] = ProvisionKind.Paragraph, ["hcontainer"] = ProvisionKind.Paragraph,
    };

    public static ProvisionKind? Kind(string element) => Kinds.TryGetValue(element, out var kind) ? kind : null;

    public static string Element(ProvisionKind kind) => kind switch
    {
        ProvisionKind.ActPart => "part",
        ProvisionKind.Section => "section",
        ProvisionKind.Subsection => "subsection",
        ProvisionKind.Chapter => "chapter",
        ProvisionKind.Subchapter => "subchapter",
        ProvisionKind.Article => "article",
        ProvisionKind.Part => "paragraph",
        ProvisionKind.Point or ProvisionKind.Subpoint => "point",
        ProvisionKind.Indent => "indent",
        ProvisionKind.Paragraph => "alinea",
        ProvisionKind.Note or ProvisionKind.Annex => "hcontainer",
        ProvisionKind.Preface => "preface",
        ProvisionKind.Preamble => "preamble",
        ProvisionKind.Conclusion => "conclusions",
    };
}
