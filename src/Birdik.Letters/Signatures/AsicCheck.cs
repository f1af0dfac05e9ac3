using Birdik.Platform.Results;

namespace Birdik.Letters.Signatures;

/// <summary>An ASiC-E, ASiC-S or BDOC container: its structure, and every signature and time stamp in it.</summary>
internal sealed class AsicCheck(ContainerFiles files, string name, DateTime now)
{
    private const string Mimetype = "mimetype";
    private const string MetaInf = "META-INF/";
    private const string Extended = "application/vnd.etsi.asic-e+zip";
    private const string Simple = "application/vnd.etsi.asic-s+zip";

    private readonly List<Problem> _faults = [.. files.Faults];
    private readonly List<Problem> _notices = [];

    public ContainerVerdict Verify()
    {
        var format = Format();
        var documents = files.Names.Where(one => one != Mimetype && !one.StartsWith(MetaInf, StringComparison.Ordinal)).ToList();
        CheckManifest(documents);
        if (documents.Count == 0 || (format == ContainerFormat.AsicS && documents.Count != 1))
        {
            _faults.Add(SignatureProblems.DocumentsWrong());
        }

        var signatures = new AsicSignatures(files, documents, now).Verify();
        var isManifested = signatures.Any(signature => signature.IsOfManifest);
        return ContainerVerdict.Of(
            format == ContainerFormat.AsicE && signatures.Any(signature => signature.IsBdoc) ? ContainerFormat.Bdoc : format,
            [.. documents.Select(one => new ContainerDocument(one, IsCovered(one)) { Content = files.Find(one)! })],
            [.. signatures.Select(signature => signature.Verdict)],
            _faults,
            _notices);

        // By manifests each signature may take its own part of the documents; by XAdES each takes them all.
        bool IsCovered(string document) => signatures.Count > 0 && (isManifested
            ? signatures.Any(signature => signature.Verdict.Covers.Contains(document))
            : signatures.All(signature => signature.Verdict.Covers.Contains(document)));
    }

    private ContainerFormat Format()
    {
        if (files.Find(Mimetype) is not { } bytes)
        {
            _faults.Add(SignatureProblems.MimetypeMissing());
            return ContainerCheck.FormatByName(name);
        }

        var told = ContainerCheck.Ascii(bytes).Trim();
        if (files.Names[0] != Mimetype)
        {
            _notices.Add(SignatureProblems.MimetypeNotFirst());
        }

        if (told is not (Extended or Simple))
        {
            _faults.Add(SignatureProblems.MimetypeWrong(told));
            return ContainerCheck.FormatByName(name);
        }

        return told == Simple ? ContainerFormat.AsicS
            : ContainerCheck.FormatByName(name) == ContainerFormat.Bdoc ? ContainerFormat.Bdoc
            : ContainerFormat.AsicE;
    }

    /// <summary>What the list of files names must be there; what it leaves out is told.</summary>
    private void CheckManifest(List<string> documents)
    {
        if (files.Find(MetaInf + "manifest.xml") is not { } bytes)
        {
            return;
        }

        if (SafeXml.Read(bytes)?.DocumentElement is not { } root)
        {
            _faults.Add(SignatureProblems.ManifestBroken(MetaInf + "manifest.xml"));
            return;
        }

        var listed = root.Children(XadesNames.Manifest, "file-entry")
            .Select(entry => entry.GetAttribute("full-path", XadesNames.Manifest)).Where(path => path != "/").ToHashSet();
        _faults.AddRange(listed.Where(path => files.Find(path) is null).Select(SignatureProblems.FileMissing));
        _notices.AddRange(documents.Where(document => !listed.Contains(document)).Select(SignatureProblems.NotInManifest));
    }
}
