using Birdik.Methods.Law.Structure;
using Birdik.Platform.Commands;
using Birdik.Platform.Results;

namespace Birdik.Law.Provisions;

/// <summary>A file of an act's text, read by its type.</summary>
public static class ActFile
{
    public const int MaxBytes = 20 * 1024 * 1024;

    public static async Task<Result<LegalText>> ReadAsync(string name, Stream stream, CancellationToken ct)
    {
        if (!name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
        {
            return new Problem("law.file-type-unknown") { File = name };
        }

        var file = await InputFile.ReadAsync(name, stream, ct, MaxBytes);
        return file.TryGet(out var read) ? LegalTextParser.Parse(read.Text) : Result<LegalText>.Refused(file.Problems);
    }
}
