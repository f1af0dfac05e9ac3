using Birdik.Platform.Results;
using MimeKit;

namespace Birdik.Letters.Mail;

/// <summary>The messages under a path: a message, a mailbox (.mbox), or a folder of both. What cannot be read is told and passed over.</summary>
internal static class MailFolder
{
    private const long MaxMailbox = 1024L * 1024 * 1024;

    public static IEnumerable<Result<FoundMail>> Read(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => IsMailbox(file) || file.EndsWith(".eml", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).SelectMany(file => OfFile(file, Path.GetRelativePath(path, file)))
        : OfFile(path, path);

    /// <summary>The messages of a file that was handed in.</summary>
    public static IEnumerable<Result<FoundMail>> OfUpload(byte[] raw, string name) =>
        IsMailbox(name) || raw.AsSpan().StartsWith("From "u8) ? OfMailbox(raw, name) : [new FoundMail(name, null, raw)];

    private static bool IsMailbox(string file) =>
        file.EndsWith(".mbox", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".mbox.txt", StringComparison.OrdinalIgnoreCase);

    private static List<Result<FoundMail>> OfFile(string file, string shown)
    {
        try
        {
            var size = new FileInfo(file).Length;
            if (size > (IsMailbox(file) ? MaxMailbox : MailLimits.MaxBytes))
            {
                return [MailProblems.TooLarge() with { File = shown }];
            }

            var raw = File.ReadAllBytes(file);
            return IsMailbox(file) ? OfMailbox(raw, shown) : [new FoundMail(shown, null, raw)];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            var missing = refused is FileNotFoundException or DirectoryNotFoundException;
            return [new Problem(missing ? "platform.file-missing" : "platform.file-not-readable") { File = shown }];
        }
    }

    /// <summary>Messages are parted as the parser parts them: by «From » lines, but not within a length that a message states.</summary>
    private static List<Result<FoundMail>> OfMailbox(byte[] raw, string shown)
    {
        var found = new List<Result<FoundMail>>();
        var parser = new MimeParser(MailReader.Options(raw), new MemoryStream(raw, writable: false), MimeFormat.Mbox, persistent: true);
        (int Begin, int End) last = (0, 0);
        parser.MimeMessageEnd += (_, end) =>
            last = end.Parent is null ? ((int)end.BeginOffset, (int)Math.Min(end.EndOffset, raw.Length)) : last;
        try
        {
            while (!parser.IsEndOfStream)
            {
                parser.ParseMessage();
                found.Add(new FoundMail(shown, found.Count + 1, raw[last.Begin..last.End]));
            }
        }
        catch (Exception broken) when (broken is FormatException or IOException or ArgumentException)
        {
            found.Add(MailProblems.Unreadable with { File = shown, Line = found.Count + 1 });
        }

        return found;
    }
}

/// <param name="File">Where it was found.</param>
/// <param name="Place">Which message of its mailbox, from 1; null for a file of its own.</param>
/// <param name="Raw">The message as it came.</param>
internal sealed record FoundMail(string File, int? Place, byte[] Raw);
