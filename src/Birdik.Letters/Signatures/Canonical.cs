using System.Security.Cryptography.Xml;
using System.Xml;

namespace Birdik.Letters.Signatures;

/// <summary>The canonical bytes of XML, by the forms that signatures use.</summary>
internal static class Canonical
{
    public const string Default = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";
    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    /// <summary>An element where it stands; null for a form that is not known.</summary>
    public static byte[]? Of(XmlElement element, string algorithm, string? inclusivePrefixes = null)
    {
        // Version 1.1 differs from 1.0 only in how xml:id and xml:base are inherited: with none above, they are the same.
        var isNewer = algorithm.StartsWith("http://www.w3.org/2006/12/xml-c14n11", StringComparison.Ordinal);
        return isNewer && Above(element).Any(node => node.Attributes.Cast<XmlAttribute>().Any(one => one.NamespaceURI == Xml))
            ? null
            : Run(Make(algorithm, inclusivePrefixes), Alone(element));
    }

    /// <summary>A whole document.</summary>
    public static byte[]? Of(XmlDocument document, string algorithm, string? inclusivePrefixes = null) =>
        Run(Make(algorithm, inclusivePrefixes), document);

    private static Transform? Make(string algorithm, string? prefixes) => algorithm switch
    {
        Default or "http://www.w3.org/2006/12/xml-c14n11" => new XmlDsigC14NTransform(),
        Default + "#WithComments" or "http://www.w3.org/2006/12/xml-c14n11#WithComments" => new XmlDsigC14NWithCommentsTransform(),
        "http://www.w3.org/2001/10/xml-exc-c14n#" => new XmlDsigExcC14NTransform(prefixes ?? ""),
        "http://www.w3.org/2001/10/xml-exc-c14n#WithComments" => new XmlDsigExcC14NWithCommentsTransform(prefixes ?? ""),
        _ => null,
    };

    private static byte[]? Run(Transform? transform, XmlDocument document)
    {
        if (transform is null)
        {
            return null;
        }

        transform.Resolver = null;
        transform.LoadInput(document);
        using var output = (Stream)transform.GetOutput(typeof(Stream));
        using var bytes = new MemoryStream();
        output.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The element as a document of its own, with the namespaces and xml: attributes that it had from above.</summary>
    private static XmlDocument Alone(XmlElement element)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        var root = (XmlElement)document.AppendChild(document.ImportNode(element, deep: true))!;
        foreach (var above in Above(element))
        {
            foreach (XmlAttribute attribute in above.Attributes)
            {
                var inherits = attribute.NamespaceURI is Xmlns or Xml;
                if (inherits && !root.HasAttribute(attribute.LocalName, attribute.NamespaceURI))
                {
                    root.SetAttributeNode((XmlAttribute)document.ImportNode(attribute, deep: true));
                }
            }
        }

        return document;
    }

    private static IEnumerable<XmlElement> Above(XmlElement element)
    {
        for (var node = element.ParentNode; node is XmlElement above; node = above.ParentNode)
        {
            yield return above;
        }
    }
}
