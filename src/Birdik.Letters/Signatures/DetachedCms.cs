using Birdik.Platform.Results;

namespace Birdik.Letters.Signatures;

/// <summary>A CMS file of its own.</summary>
internal static class DetachedCms
{
    /// <summary>The verdict; null when the content is no CMS.</summary>
    public static ContainerVerdict? Verify(byte[] content, string name, SignedDocument? document, DateTime now)
    {
        if (CmsSignatures.Decode(content, document?.Content) is not { } cms)
        {
            return null;
        }

        var isAround = cms.ContentInfo.Content.Length > 0 && !cms.Detached;
        var of = isAround ? Path.GetFileNameWithoutExtension(name) : document?.Name ?? Path.GetFileNameWithoutExtension(name);
        if (!isAround && document is null)
        {
            return ContainerVerdict.Of(
                ContainerFormat.Cms, [new(of, false)], [SignatureVerdict.Broken(SignatureProblems.DocumentMissing)],
                [SignatureProblems.FileMissing(of)], []);
        }

        var signatures = CmsSignatures.Verify(cms, new HashSet<string> { of }, now);
        return ContainerVerdict.Of(
            ContainerFormat.Cms,
            [
                new(of, signatures.Count > 0 && signatures.All(signature => signature.Covers.Contains(of)))
                {
                    Content = isAround ? cms.ContentInfo.Content : document!.Content,
                },
            ],
            signatures, Array.Empty<Problem>(), []);
    }
}
