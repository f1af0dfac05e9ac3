using System.Xml;
using System.Xml.Linq;
using Birdik.Platform.Results;

namespace Birdik.Law.AkomaNtoso;

/// <summary>Loads XML that others wrote: no document types, no entities of others, bounded in size and depth.</summary>
internal static class AknXml
{
    public const int MaxCharacters = 64 * 1024 * 1024;
    public const int MaxDepth = 100;

    private const string DraftPrefix = AknSchema.Namespace + "/";

    public static Result<XDocument> Load(string file, byte[] bytes)
    {
        try
        {
            if (TooDeep(bytes) is { } line)
            {
                return new Problem("law.xml-too-deep") { File = file, Line = line, Args = Args(("most", MaxDepth)) };
            }

            using var reader = XmlReader.Create(new MemoryStream(bytes), Settings());
            var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
            Settle(document);
            return document;
        }
        catch (XmlException wrong)
        {
            var code = wrong.Message.Contains("DTD", StringComparison.Ordinal) ? "law.xml-dtd" : "law.xml-broken";
            var line = wrong.LineNumber > 0 ? wrong.LineNumber : LineOfType(bytes);
            return new Problem(code) { File = file, Line = line, Args = Args(("reason", wrong.Message)) };
        }
    }

    private static int? TooDeep(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings());
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                return ((IXmlLineInfo)reader).LineNumber;
            }
        }

        return null;
    }

    /// <summary>The reader names no place of a document type it may not read.</summary>
    private static int LineOfType(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOf("<!DOCTYPE"u8);
        return bytes[..Math.Max(at, 0)].Count((byte)'\n') + 1;
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
    };

    /// <summary>Drafts of the standard (…/3.0/WD17, …/3.0/CSD02) have the elements of the final one under another name.</summary>
    private static void Settle(XDocument document)
    {
        foreach (var element in document.Descendants())
        {
            if (element.Name.NamespaceName.StartsWith(DraftPrefix, StringComparison.Ordinal))
            {
                element.Name = XName.Get(element.Name.LocalName, AknSchema.Namespace);
            }

            foreach (var attribute in element.Attributes().ToList())
            {
                if (attribute.IsNamespaceDeclaration && attribute.Value.StartsWith(DraftPrefix, StringComparison.Ordinal))
                {
                    attribute.Value = AknSchema.Namespace;
                }
                else if (attribute.Name.LocalName == "schemaLocation")
                {
                    attribute.Remove();
                }
            }
        }
    }

    private static Dictionary<string, object?> Args((string Name, object? Value) arg) => new() { [arg.Name] = arg.Value };
}
