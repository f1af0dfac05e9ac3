using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Birdik.Methods.Law.Structure;
using Birdik.Methods.Text;

namespace Birdik.Law.AkomaNtoso;

/// <summary>What the identification of an exported text says.</summary>
/// <param name="Uri">FRBR URI of the work: <c>/akn/kg/act/2021-10-20/123</c>.</param>
/// <param name="ValidFrom">From which day the text stands, where known; else the day of adoption.</param>
public sealed record AknIdentity(string Uri, DateOnly? ValidFrom = null);

/// <summary>Writes the text of an act as Akoma Ntoso 3.0, valid against the official schema; texts and addresses are kept.</summary>
public static class AknWriter
{
    private static readonly XNamespace Akn = AknSchema.Namespace;

    public static XDocument Write(LegalText text, AknIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(identity);
        var act = new XElement(Akn + "act", new XAttribute("name", "act"), Meta(text, identity));
        AddOutside(act, text, ProvisionKind.Preface);
        AddOutside(act, text, ProvisionKind.Preamble);
        act.Add(Body(text));
        AddOutside(act, text, ProvisionKind.Conclusion);
        return new(new XDeclaration("1.0", "utf-8", null), new XElement(Akn + "akomaNtoso", act));
    }

    public static string ToText(XDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = !HasMixedSpace(document), NewLineChars = "\n" };
        using (var writer = XmlWriter.Create(stream, settings))
        {
            document.Save(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    // What came with its own spaces keeps them.
    private static bool HasMixedSpace(XDocument document) =>
        document.Root!.Nodes().OfType<XText>().Any() || document.Root.Elements().Any(element => element.Nodes().OfType<XText>().Any());

    private static void AddOutside(XElement act, LegalText text, ProvisionKind kind)
    {
        foreach (var provision in text.Provisions.Where(provision => provision.Kind == kind))
        {
            act.Add(new XElement(
                Akn + AknElements.Element(kind),
                new XAttribute("eId", provision.Address),
                provision.Children.Select(line => new XElement(
                    Akn + "p",
                    new XAttribute("eId", line.Address),
                    line.Kind == ProvisionKind.Note ? new XAttribute("class", AknElements.Note) : null,
                    line.Text))));
        }
    }

    private static XElement Body(LegalText text)
    {
        var provisions = text.Provisions
            .Where(provision => provision.Kind is not (ProvisionKind.Preface or ProvisionKind.Preamble or ProvisionKind.Conclusion))
            .Select(Element)
            .ToList();
        return new(Akn + "body", provisions.Count > 0
            ? provisions
            : [new XElement(Akn + "hcontainer", new XAttribute("name", "empty"), new XAttribute("eId", "hcontainer_1"),
                new XElement(Akn + "content", new XElement(Akn + "p")))]);
    }

    private static XElement Element(LegalProvision provision)
    {
        var element = new XElement(Akn + AknElements.Element(provision.Kind), new XAttribute("eId", provision.Address));
        if (provision.Kind is ProvisionKind.Note or ProvisionKind.Annex)
        {
            element.Add(new XAttribute("name", provision.Kind == ProvisionKind.Note ? AknElements.Note : AknElements.Annex));
        }

        if (provision.Label is not null)
        {
            element.Add(new XElement(Akn + "num", provision.Label));
        }

        if (provision.Heading is not null)
        {
            element.Add(new XElement(Akn + "heading", provision.Heading));
        }

        var paragraph = new XElement(Akn + "p", provision.Text);
        if (provision.Children.Count == 0)
        {
            element.Add(new XElement(Akn + "content", paragraph));
            return element;
        }

        if (provision.Text.Length > 0)
        {
            element.Add(new XElement(Akn + "intro", paragraph));
        }

        element.Add(provision.Children.Select(Element));
        return element;
    }

    private static XElement Meta(LegalText text, AknIdentity identity)
    {
        var language = text.Language == TextLanguage.Ky ? "kir" : "rus";
        var adopted = Day(text.Date ?? identity.ValidFrom ?? DateOnly.MinValue);
        var valid = Day(identity.ValidFrom ?? text.Date ?? DateOnly.MinValue);
        var expression = $"{identity.Uri}/{language}@{valid}";
        return new(Akn + "meta",
            new XElement(Akn + "identification", new XAttribute("source", "#birdik"),
                new XElement(Akn + "FRBRWork", Names(identity.Uri, $"{identity.Uri}/!main", adopted, "adoption"),
                    Value("FRBRcountry", "kg"),
                    text.Number is null ? null : Value("FRBRnumber", text.Number),
                    text.Title is null ? null : Value("FRBRname", text.Title)),
                new XElement(Akn + "FRBRExpression", Names(expression, $"{expression}/!main", valid, "validity"),
                    new XElement(Akn + "FRBRlanguage", new XAttribute("language", language))),
                new XElement(Akn + "FRBRManifestation", Names($"{expression}.akn", $"{expression}/!main.xml", valid, "validity"),
                    Value("FRBRformat", "application/akn+xml"))),
            new XElement(Akn + "references", new XAttribute("source", "#birdik"),
                new XElement(Akn + "TLCOrganization", new XAttribute("eId", "birdik"), new XAttribute("href", "/ontology/organization/birdik"),
                    new XAttribute("showAs", "Birdik"))));
    }

    private static XElement[] Names(string uri, string self, string day, string name) =>
    [
        Value("FRBRthis", self),
        Value("FRBRuri", uri),
        new(Akn + "FRBRdate", new XAttribute("date", day), new XAttribute("name", name)),
        new(Akn + "FRBRauthor", new XAttribute("href", "#birdik")),
    ];

    private static XElement Value(string name, string value) => new(Akn + name, new XAttribute("value", value));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
