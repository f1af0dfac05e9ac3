using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Birdik.Methods.Law.Structure;

namespace Birdik.Law.AkomaNtoso;

/// <summary>Turns the elements of a document into provisions.</summary>
internal sealed class AknProvisions
{
    private static readonly XNamespace Akn = AknSchema.Namespace;
    private static readonly string[] Texts = ["content", "intro", "wrapUp"];

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly bool _sectionsAreArticles;

    private AknProvisions(XDocument document) => _sectionsAreArticles = !document.Descendants(Akn + "article").Any();

    public static List<LegalProvision> Read(XDocument document)
    {
        var reader = new AknProvisions(document);
        var kind = document.Root!.Elements().First();
        var provisions = new List<LegalProvision>();
        foreach (var part in kind.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "preface" or "coverPage":
                    provisions.Add(reader.Lines(part, ProvisionKind.Preface));
                    break;
                case "preamble":
                    provisions.Add(reader.Lines(part, ProvisionKind.Preamble));
                    break;
                case "conclusions":
                    provisions.Add(reader.Lines(part, ProvisionKind.Conclusion));
                    break;
                case "meta":
                    break;
                default:
                    provisions.AddRange(reader.Inside(part));
                    break;
            }
        }

        return provisions;
    }

    private List<LegalProvision> Inside(XElement parent)
    {
        var children = new List<LegalProvision>();
        foreach (var element in parent.Elements())
        {
            if (element.Name.Namespace == Akn && AknElements.Kind(element.Name.LocalName) is { } kind)
            {
                if (element.Attribute("name")?.Value != "empty")
                {
                    children.Add(Provision(element, Kind(element, kind)));
                }
            }
            else if (element.Name == Akn + "p")
            {
                children.Add(Paragraph(element));
            }
            else if (!Texts.Contains(element.Name.LocalName) && element.Name.LocalName is not ("num" or "heading" or "subheading"))
            {
                children.AddRange(Inside(element));
            }
        }

        return children;
    }

    private ProvisionKind Kind(XElement element, ProvisionKind kind) => kind switch
    {
        ProvisionKind.Section when _sectionsAreArticles && element.Name.LocalName == "section" => ProvisionKind.Article,
        ProvisionKind.Paragraph when element.Attribute("name")?.Value == AknElements.Note => ProvisionKind.Note,
        ProvisionKind.Paragraph when element.Attribute("name")?.Value == AknElements.Annex => ProvisionKind.Annex,
        ProvisionKind.Point when Clean((string?)element.Element(Akn + "num")) is [var letter, ')'] && char.IsLetter(letter) => ProvisionKind.Subpoint,
        _ => kind,
    };

    private LegalProvision Provision(XElement element, ProvisionKind kind)
    {
        var label = Clean((string?)element.Element(Akn + "num"));
        var address = Address(element, kind);
        var heading = Clean((string?)element.Element(Akn + "heading"));
        var content = string.Join(' ', Texts.SelectMany(name => element.Elements(Akn + name)).Select(part => Clean(part.Value)).Where(part => part.Length > 0));
        return new(kind, address, ProvisionLabels.Number(kind, label), label.Length == 0 ? null : label, heading.Length == 0 ? null : heading,
            content, Line(element), Inside(element));
    }

    private LegalProvision Lines(XElement part, ProvisionKind kind) =>
        new(kind, Address(part, kind), null, null, null, "", Line(part), [.. part.Descendants(Akn + "p").Select(Paragraph)]);

    private LegalProvision Paragraph(XElement line)
    {
        var kind = line.Attribute("class")?.Value == AknElements.Note ? ProvisionKind.Note : ProvisionKind.Paragraph;
        return new(kind, Address(line, kind), null, null, null, Clean(line.Value), Line(line), []);
    }

    private string Address(XElement element, ProvisionKind kind)
    {
        var given = (string?)element.Attribute("eId");
        if (given is not null && _taken.Add(given))
        {
            return given;
        }

        var parent = (string?)element.Ancestors().FirstOrDefault(ancestor => ancestor.Attribute("eId") is not null)?.Attribute("eId");
        for (var count = 1; ; count++)
        {
            var own = $"{AknElements.Element(kind)}_{count.ToString(CultureInfo.InvariantCulture)}";
            var address = parent is null ? own : $"{parent}__{own}";
            if (_taken.Add(address))
            {
                return address;
            }
        }
    }

    private static int Line(XElement element) => element is IXmlLineInfo place && place.HasLineInfo() ? place.LineNumber : 0;

    private static string Clean(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
