using System.Text;
using Birdik.Platform.Results;

namespace Birdik.Platform.Commands;

/// <summary>A text file given to a command: UTF-8 (a byte order mark is passed over), bounded in size; <c>-</c> is standard input.</summary>
/// <param name="Name">As the command was given it; it stands in problems.</param>
public sealed record InputFile(string Name, string Text)
{
    public const int MaxBytes = 64 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<Result<InputFile>> ReadAsync(string name, CancellationToken ct, int maxBytes = MaxBytes)
    {
        try
        {
            await using var stream = name == "-" ? Console.OpenStandardInput() : File.OpenRead(name);
            return await ReadAsync(name, stream, ct, maxBytes);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var missing = refused is FileNotFoundException or DirectoryNotFoundException;
            return new Problem(missing ? "platform.file-missing" : "platform.file-not-readable") { File = name };
        }
    }

    /// <summary>Reads an uploaded or open file.</summary>
    public static async Task<Result<InputFile>> ReadAsync(string name, Stream stream, CancellationToken ct, int maxBytes = MaxBytes)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        while (await stream.ReadAsync(buffer, ct) is var count and > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > maxBytes)
            {
                return new Problem("platform.file-too-large", ProblemKind.TooLarge)
                {
                    File = name,
                    Args = new Dictionary<string, object?> { ["megabytes"] = maxBytes / (1024 * 1024) },
                };
            }
        }

        return Decode(name, bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static Result<InputFile> Decode(string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
            return new InputFile(name, Strict.GetString(text));
        }
        catch (DecoderFallbackException)
        {
            return new Problem("platform.file-not-utf8") { File = name };
        }
    }
}
