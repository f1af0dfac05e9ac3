using System.Collections.Frozen;

namespace Birdik.Platform.Files;

/// <summary>The types an office exchanges: papers, tables, scans, mail, archives, signatures. Nothing that a browser would run.</summary>
internal static class FileTypes
{
    public const int SniffBytes = 4_096;

    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string Open = "application/vnd.oasis.opendocument.";

    private static readonly FileStart Zip = start => start.StartsWith("PK\x03\x04"u8);
    private static readonly FileStart Ole = start => start.StartsWith((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    private static readonly FileStart Jpeg = start => start.StartsWith((byte[])[0xFF, 0xD8, 0xFF]);
    private static readonly FileStart Tiff = start => start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8);
    private static readonly FileStart Signature = start =>
        start.Length > 1 && (start[0] == 0x30 || start.StartsWith("-----BEGIN "u8));

    private static readonly FrozenDictionary<string, FileType> ByExtension = new FileType[]
    {
        new("pdf", "application/pdf", start => start.StartsWith("%PDF-"u8)),
        new("docx", Office + "wordprocessingml.document", Zip),
        new("xlsx", Office + "spreadsheetml.sheet", Zip),
        new("pptx", Office + "presentationml.presentation", Zip),
        new("odt", Open + "text", Zip),
        new("ods", Open + "spreadsheet", Zip),
        new("odp", Open + "presentation", Zip),
        new("doc", "application/msword", Ole),
        new("xls", "application/vnd.ms-excel", Ole),
        new("ppt", "application/vnd.ms-powerpoint", Ole),
        new("msg", "application/vnd.ms-outlook", Ole),
        new("rtf", "application/rtf", start => start.StartsWith("{\\rtf"u8)),
        new("txt", "text/plain", PlainText.Fits),
        new("csv", "text/csv", PlainText.Fits),
        new("json", "application/json", PlainText.Fits),
        new("geojson", "application/geo+json", PlainText.Fits),
        new("xml", "application/xml", PlainText.FitsXml),
        new("eml", "message/rfc822", PlainText.Fits),
        new("png", "image/png", start => start.StartsWith((byte[])[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        new("jpg", "image/jpeg", Jpeg),
        new("jpeg", "image/jpeg", Jpeg),
        new("tif", "image/tiff", Tiff),
        new("tiff", "image/tiff", Tiff),
        new("webp", "image/webp", start => start.StartsWith("RIFF"u8) && start.Length > 11 && start[8..].StartsWith("WEBP"u8)),
        new("zip", "application/zip", Zip),
        new("asice", "application/vnd.etsi.asic-e+zip", Zip),
        new("sce", "application/vnd.etsi.asic-e+zip", Zip),
        new("asics", "application/vnd.etsi.asic-s+zip", Zip),
        new("bdoc", "application/vnd.etsi.asic-e+zip", Zip),
        new("p7s", "application/pkcs7-signature", Signature),
        new("p7m", "application/pkcs7-mime", Signature),
        new("sig", "application/pkcs7-signature", Signature),
    }.ToFrozenDictionary(type => type.Extension);

    public static IReadOnlySet<string> Extensions { get; } = ByExtension.Keys.ToHashSet();

    public static FileType? Find(string extension) => ByExtension.GetValueOrDefault(extension);

    public static FileType? OfName(string name) => Find(Path.GetExtension(name).TrimStart('.').ToLowerInvariant());
}
