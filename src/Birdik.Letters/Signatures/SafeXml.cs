using System.Xml;

namespace Birdik.Letters.Signatures;

/// <summary>XML of strangers: no document type, nothing fetched, bounded in size and depth.</summary>
internal static class SafeXml
{
    private const int MaxDepth = 100;
    private const long MaxCharacters = 20_000_000;

    /// <summary>The document with every space kept; null when it is not well formed or too much.</summary>
    public static XmlDocument? Read(byte[] bytes)
    {
        try
        {
            using (var reader = Open(bytes))
            {
                while (reader.Read())
                {
                    if (reader.Depth > MaxDepth)
                    {
                        return null;
                    }
                }
            }

            using var again = Open(bytes);
            var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
            document.Load(again);
            return document;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The child elements of a name, in their order.</summary>
    public static IEnumerable<XmlElement> Children(this XmlElement parent, string ns, string name) =>
        parent.ChildNodes.OfType<XmlElement>().Where(child => child.NamespaceURI == ns && child.LocalName == name);

    /// <summary>The one child of a name; null when there is none or more than one.</summary>
    public static XmlElement? Child(this XmlElement parent, string ns, string name) =>
        parent.Children(ns, name).Take(2).ToList() is [var only] ? only : null;

    /// <summary>The bytes of a base64 text; null when it is none.</summary>
    public static byte[]? Base64(this XmlElement? element)
    {
        try
        {
            return element is null ? null : Convert.FromBase64String(element.InnerText);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static XmlReader Open(byte[] bytes) => XmlReader.Create(new MemoryStream(bytes, writable: false), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
    });
}
