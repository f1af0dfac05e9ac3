using System.Globalization;
using System.Xml.Linq;
using Birdik.Methods.Law.Structure;
using Birdik.Methods.Text;
using Birdik.Platform.Results;

namespace Birdik.Law.AkomaNtoso;

/// <summary>Reads Akoma Ntoso documents; what does not stand against the official schema is refused, each error by line.</summary>
public static class AknReader
{
    private static readonly XNamespace Akn = AknSchema.Namespace;

    public static Result<AknDocument> Read(string file, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var loaded = AknXml.Load(file, bytes);
        if (!loaded.TryGet(out var document))
        {
            return loaded.Problems.ToArray();
        }

        if (document.Root?.Name != Akn + "akomaNtoso")
        {
            return new Problem("law.xml-not-akn") { File = file, Line = 1, Args = new Dictionary<string, object?> { ["root"] = document.Root?.Name.LocalName } };
        }

        var errors = AknSchema.Check(document);
        if (errors.Count > 0)
        {
            return errors
                .Select(error => new Problem("law.akn-invalid") { File = file, Line = error.Line, Args = new Dictionary<string, object?> { ["reason"] = error.Message } })
                .ToArray();
        }

        var text = Text(document);
        var work = document.Descendants(Akn + "FRBRWork").FirstOrDefault();
        var expression = document.Descendants(Akn + "FRBRExpression").FirstOrDefault();
        return new AknDocument(
            document,
            (string?)work?.Element(Akn + "FRBRuri")?.Attribute("value"),
            (string?)expression?.Element(Akn + "FRBRlanguage")?.Attribute("language"),
            Day(expression),
            text with
            {
                Title = text.Title ?? Title(document),
                Date = text.Date ?? Day(work),
                Number = text.Number ?? (string?)work?.Element(Akn + "FRBRnumber")?.Attribute("value"),
            });
    }

    private static LegalText Text(XDocument document)
    {
        var provisions = AknProvisions.Read(document);
        var sample = string.Concat(provisions.SelectMany(provision => provision.Walk()).Take(200).Select(provision => provision.OwnText() + " "));
        return LegalText.Of(provisions, TextLanguages.OfText(sample), []);
    }

    private static string? Title(XDocument document) => document.Descendants(Akn + "docTitle").FirstOrDefault() is { } title
        ? string.Join(' ', title.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : null;

    private static DateOnly? Day(XElement? level) =>
        DateOnly.TryParseExact((string?)level?.Element(Akn + "FRBRdate")?.Attribute("date") ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var day) && day > DateOnly.MinValue
            ? day
            : null;
}
