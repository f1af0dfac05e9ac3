using Birdik.Platform.Results;

namespace Birdik.Letters.Signatures;

/// <summary>What can be wrong with a container or a signature in it.</summary>
internal static class SignatureProblems
{
    public const string CertificateMissing = "letters.signature-certificate-missing";
    public const string CertificateMismatch = "letters.signature-certificate-mismatch";
    public const string DigestWrong = "letters.signature-digest-wrong";
    public const string ValueWrong = "letters.signature-value-wrong";
    public const string DocumentMissing = "letters.signature-document-missing";
    public const string AlgorithmUnknown = "letters.signature-algorithm-unknown";
    public const string StructureWrong = "letters.signature-structure-wrong";
    public const string TimestampWrong = "letters.signature-timestamp-wrong";
    public const string Unreadable = "letters.signature-unreadable";

    public static Problem At(string code, string file) => new Problem(code) { File = file };

    public static Problem ContainerUnknown() => new("letters.container-unknown");

    public static Problem ContainerUnreadable() => new("letters.container-unreadable");

    public static Problem ContainerTooLarge() => new("letters.container-too-large", ProblemKind.TooLarge);

    public static Problem NameWrong(string name) => At("letters.container-name-wrong", name);

    public static Problem NameTwice(string name) => At("letters.container-name-twice", name);

    public static Problem MimetypeMissing() => new("letters.container-mimetype-missing");

    public static Problem MimetypeWrong(string found) =>
        Problem.Invalid("letters.container-mimetype-wrong", null, ("found", found.Length > 80 ? found[..80] : found));

    public static Problem MimetypeNotFirst() => new("letters.container-mimetype-not-first");

    public static Problem ManifestBroken(string file) => At("letters.container-manifest-broken", file);

    public static Problem FileMissing(string name) => At("letters.container-file-missing", name);

    public static Problem NotInManifest(string name) => At("letters.container-file-not-in-manifest", name);

    public static Problem DocumentsWrong() => new("letters.container-documents-wrong");
}
