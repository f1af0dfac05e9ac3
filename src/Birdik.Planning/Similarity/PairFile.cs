using System.Globalization;
using System.Text;
using Birdik.Methods.Planning.Similarity;
using Birdik.Platform.Results;

namespace Birdik.Planning.Similarity;

/// <summary>Writes pairs as <c>a, tab, b, tab, Jaccard index</c> with six decimals.</summary>
internal static class PairFile
{
    /// <summary>Writes the file, or to standard output for <c>-</c>; the problem says why it could not.</summary>
    public static async Task<Problem?> WriteAsync(
        string file, IReadOnlyList<SimilarPair> pairs, IReadOnlyList<string> ids, TextWriter standard, CancellationToken ct)
    {
        if (file == "-")
        {
            Write(standard, pairs, ids);
            await standard.FlushAsync(ct);
            return null;
        }

        try
        {
            await using var writer = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
            Write(writer, pairs, ids);
            await writer.FlushAsync(ct);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Problem.Invalid("platform.file-refused", null, ("message", refused.Message)) with { File = file };
        }
    }

    private static void Write(TextWriter into, IReadOnlyList<SimilarPair> pairs, IReadOnlyList<string> ids)
    {
        foreach (var pair in pairs)
        {
            into.Write(string.Create(
                CultureInfo.InvariantCulture, $"{ids[pair.First]}\t{ids[pair.Second]}\t{pair.Jaccard:F6}\n"));
        }
    }
}
