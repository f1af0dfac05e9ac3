using Birdik.Law.AkomaNtoso;
using Birdik.Methods.Law.Encodings;
using Birdik.Methods.Law.Structure;
using Birdik.Platform.Results;

namespace Birdik.Law.Reading;

/// <summary>Reads acts from plain text, DOCX, PDF, HTML and Akoma Ntoso; what it is, the file's first bytes tell.</summary>
public static class LawFiles
{
    public const int MaxBytes = 64 * 1024 * 1024;

    private const int MostProblems = 100;
    private const int HeadBytes = 1_024;

    /// <summary>Reads the file of a command; <c>-</c> is standard input.</summary>
    public static async Task<Result<LawFile>> ReadAsync(string name, CancellationToken ct)
    {
        try
        {
            await using var stream = name == "-" ? Console.OpenStandardInput() : File.OpenRead(name);
            return await ReadAsync(name, stream, ct);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var missing = refused is FileNotFoundException or DirectoryNotFoundException;
            return new Problem(missing ? "platform.file-missing" : "platform.file-not-readable") { File = name };
        }
    }

    /// <summary>Reads an open or uploaded file.</summary>
    public static async Task<Result<LawFile>> ReadAsync(string name, Stream stream, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        while (await stream.ReadAsync(buffer, ct) is var count and > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > MaxBytes)
            {
                return new Problem("platform.file-too-large", ProblemKind.TooLarge)
                {
                    File = name,
                    Args = new Dictionary<string, object?> { ["megabytes"] = MaxBytes / (1024 * 1024) },
                };
            }
        }

        return Read(name, bytes.ToArray());
    }

    public static Result<LawFile> Read(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.AsSpan().StartsWith("%PDF-"u8))
        {
            return Plain(name, PdfText.Read(name, bytes));
        }

        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            return Plain(name, DocxText.Read(name, bytes));
        }

        if (LegalTextDecoder.Decode(bytes) is not { } decoded)
        {
            return new Problem("law.file-not-text") { File = name };
        }

        var head = decoded.Text.AsSpan(0, Math.Min(decoded.Text.Length, HeadBytes)).TrimStart();
        if (head.StartsWith("<"))
        {
            return IsHtml(head) ? Plain(name, HtmlText.Read(decoded.Text)) : Xml(name, bytes);
        }

        return Plain(name, decoded.Text, decoded.Problems);
    }

    private static bool IsHtml(ReadOnlySpan<char> head) =>
        head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || head.StartsWith("<p", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<div", StringComparison.OrdinalIgnoreCase);

    private static Result<LawFile> Xml(string name, byte[] bytes)
    {
        var read = AknReader.Read(name, bytes);
        return read.TryGet(out var document)
            ? new LawFile(name, document.Text, document, [], Broken: false)
            : Result<LawFile>.Refused(read.Problems);
    }

    private static Result<LawFile> Plain(string name, Result<string> text) =>
        text.TryGet(out var plain) ? Plain(name, plain) : Result<LawFile>.Refused(text.Problems);

    private static LawFile Plain(string name, string text, IReadOnlyList<LegalTextProblem>? mixed = null)
    {
        var parsed = LegalTextParser.Parse(text);
        var problems = (mixed ?? []).Concat(parsed.Problems).OrderBy(problem => problem.Line).Take(MostProblems);
        return new(name, parsed, null, [.. problems.Select(problem => new Problem(problem.Code)
        {
            File = name,
            Line = problem.Line,
            Args = new Dictionary<string, object?> { ["subject"] = problem.Subject },
        })], Broken: mixed is { Count: > 0 });
    }
}
