using Birdik.Law.Reading;
using Birdik.Methods.Law.Structure;
using Birdik.Platform.Results;

namespace Birdik.Law.Provisions;

/// <summary>An uploaded file of an act's text, whatever its format.</summary>
public static class ActFile
{
    public static async Task<Result<LegalText>> ReadAsync(string name, Stream stream, CancellationToken ct)
    {
        var read = await LawFiles.ReadAsync(name, stream, ct);
        if (!read.TryGet(out var file))
        {
            return Result<LegalText>.Refused(read.Problems);
        }

        return file.Broken ? Result<LegalText>.Refused(file.Problems) : file.Text;
    }
}
