using Birdik.Platform.Results;

namespace Birdik.Letters.Commands;

/// <summary>A file given to a command as bytes, bounded; <c>-</c> is standard input.</summary>
internal static class CommandFile
{
    public static async Task<Result<byte[]>> ReadAsync(string name, int maxBytes, CancellationToken ct)
    {
        try
        {
            await using var stream = name == "-" ? Console.OpenStandardInput() : File.OpenRead(name);
            return await ReadAsync(stream, name, maxBytes, ct);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var missing = refused is FileNotFoundException or DirectoryNotFoundException;
            return new Problem(missing ? "platform.file-missing" : "platform.file-not-readable") { File = name };
        }
    }

    private static async Task<Result<byte[]>> ReadAsync(Stream stream, string name, int maxBytes, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        while (await stream.ReadAsync(buffer, ct) is var count and > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > maxBytes)
            {
                return new Problem("platform.file-too-large", ProblemKind.TooLarge)
                {
                    File = name,
                    Args = new Dictionary<string, object?> { ["megabytes"] = maxBytes / 1_048_576 },
                };
            }
        }

        return bytes.ToArray();
    }
}
