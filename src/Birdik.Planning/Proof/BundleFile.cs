using System.Text.Json;
using Birdik.Methods.Planning.Proof;
using Birdik.Platform.Commands;
using Birdik.Platform.Results;

namespace Birdik.Planning.Proof;

/// <summary>
/// A proof bundle as JSON: <c>{"format":"birdik-proof-1","programme","measure","root","links","evidence":[{"step","title","day","sha256","place","path"}]}</c>.
/// </summary>
internal static class BundleFile
{
    private const int MostText = 2_000;
    private const int MostPath = 64;

    private static readonly JsonSerializerOptions Json = new(CommandOutput.JsonOptions) { WriteIndented = true };

    public static Result<ProofBundle> Read(InputFile file) => StrictObject.Read(file, root =>
    {
        if (root.Text("format", MostText) is not ProofBundle.Format and { Length: > 0 } format)
        {
            root.Refuse("planning.proof-format-unknown", "format", ("format", format));
        }

        var measure = root.Text("measure", MostText);
        return new ProofBundle(
            root.Text("programme", MostText),
            measure,
            Hash(root, "root"),
            root.Whole("links", ProofBundle.MostLinks),
            root.Objects("evidence", ProofBundle.MostEvidence, item => new ProvenLink(
                new(measure, item.Text("step", MostText), item.Text("title", MostText), item.Text("day", MostText), Hash(item, "sha256")),
                item.Whole("place", ProofBundle.MostLinks),
                item.Texts("path", MostPath, MostText))));
    });

    public static string Write(ProofBundle bundle) => JsonSerializer.Serialize(
        new
        {
            format = ProofBundle.Format,
            bundle.Programme,
            bundle.Measure,
            bundle.Root,
            bundle.Links,
            evidence = bundle.Evidence.Select(one => new { one.Link.Step, one.Link.Title, one.Link.Day, one.Link.Sha256, one.Place, one.Path }),
        },
        Json);

    private static string Hash(StrictObject item, string key)
    {
        var hash = item.Text(key, MostText);
        if (hash.Length > 0 && !ProofBundle.IsHash(hash))
        {
            item.Refuse("planning.proof-hash-wrong", key);
        }

        return hash;
    }
}
