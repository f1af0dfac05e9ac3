namespace Birdik.Letters.Signatures;

/// <summary>The namespaces and types of signed XML.</summary>
internal static class XadesNames
{
    public const string Ds = "http://www.w3.org/2000/09/xmldsig#";
    public const string Xades = "http://uri.etsi.org/01903/v1.3.2#";
    public const string Asic = "http://uri.etsi.org/02918/v1.2.1#";
    public const string Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    public const string SignedProperties = "http://uri.etsi.org/01903#SignedProperties";
    public const string BdocPolicy = "1.3.6.1.4.1.10015.1000.3.2.1";
}
