using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Birdik.Law.AkomaNtoso;

/// <summary>The official schema of Akoma Ntoso 3.0, embedded.</summary>
internal static class AknSchema
{
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private const int MostErrors = 50;

    private static readonly Lazy<XmlSchemaSet> Schemas = new(Load);

    /// <summary>What is wrong with a document, by line; nothing where it is valid.</summary>
    public static List<(int Line, string Message)> Check(XDocument document)
    {
        var errors = new List<(int, string)>();
        document.Validate(Schemas.Value, (sender, args) =>
        {
            if (args.Severity == XmlSeverityType.Error && errors.Count < MostErrors)
            {
                errors.Add(((sender as IXmlLineInfo)?.LineNumber ?? args.Exception.LineNumber, args.Message));
            }
        });
        return errors;
    }

    private static XmlSchemaSet Load()
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var name in new[] { "xml.xsd", "akomantoso30.xsd" })
        {
            using var stream = typeof(AknSchema).Assembly.GetManifestResourceStream($"akn/{name}")!;
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            set.Add(null, reader);
        }

        set.Compile();
        return set;
    }
}
