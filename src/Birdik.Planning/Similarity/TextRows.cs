using System.Text;
using Birdik.Methods.Planning.Similarity;
using Birdik.Platform.Results;

namespace Birdik.Planning.Similarity;

/// <summary>Texts of one or two files, line by line: id, tab, text. Only ids and sets are kept.</summary>
internal sealed class TextRows(ShingleKind shingle)
{
    private const int MostTexts = 5_000_000;
    private const int MostProblems = 100;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<string> _ids = [];

    public TextSets Sets { get; } = new(shingle);

    public IReadOnlyList<string> Ids => _ids;

    public int Count => _ids.Count;

    /// <summary>Adds the texts of a file; the problems say why it was refused.</summary>
    public async Task<IReadOnlyList<Problem>> ReadAsync(string file, CancellationToken ct)
    {
        try
        {
            await using var stream = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            using var reader = new StreamReader(stream, Strict, detectEncodingFromByteOrderMarks: false, 1 << 16);
            return Read(new BoundedLines(reader), file, ct);
        }
        catch (DecoderFallbackException)
        {
            return [new Problem("platform.file-not-utf8") { File = file }];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var missing = refused is FileNotFoundException or DirectoryNotFoundException;
            return [new Problem(missing ? "platform.file-missing" : "platform.file-not-readable") { File = file }];
        }
    }

    private List<Problem> Read(BoundedLines lines, string file, CancellationToken ct)
    {
        var problems = new List<Problem>();
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        while (problems.Count < MostProblems && lines.TryRead(out var line))
        {
            ct.ThrowIfCancellationRequested();
            if (line.Length > 0 && Refusal(line, lines.Number, met) is { } refusal)
            {
                problems.Add(refusal with { File = file, Line = lines.Number });
            }
        }

        if (lines.TooLong)
        {
            problems.Add(new Problem("planning.text-too-long", ProblemKind.TooLarge)
            {
                File = file,
                Line = lines.Number,
                Args = new Dictionary<string, object?> { ["most"] = BoundedLines.MaxLength },
            });
        }

        return problems;
    }

    private Problem? Refusal(string line, int number, Dictionary<string, int> met)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        if (tab <= 0)
        {
            return Problem.Invalid(tab < 0 ? "planning.text-without-tab" : "planning.text-id-missing");
        }

        var id = line[..tab];
        if (!met.TryAdd(id, number))
        {
            return Problem.Invalid("planning.text-id-repeated", null, ("id", id), ("first", met[id])) with { Id = id };
        }

        if (_ids.Count == MostTexts)
        {
            return Problem.Invalid("planning.texts-too-many", null, ("most", MostTexts));
        }

        _ids.Add(id);
        Sets.Add(line[(tab + 1)..]);
        return null;
    }
}
