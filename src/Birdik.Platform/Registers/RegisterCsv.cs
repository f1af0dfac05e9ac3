using System.Globalization;
using System.Text;
using Birdik.Platform.Tables;

namespace Birdik.Platform.Registers;

/// <summary>
/// A register as CSV (RFC 4180: comma, CRLF, UTF-8 with byte order mark): days 2026-02-03, moments of Bishkek 2026-02-03 14:05, numbers
/// with a dot. A text that a spreadsheet would take for a formula is led by an apostrophe.
/// </summary>
internal static class RegisterCsv
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true);

    public static async Task WriteAsync(
        Stream target, IEnumerable<string> heads, IAsyncEnumerable<RegisterLine> lines, Func<RegisterValue, object?> pick,
        CancellationToken ct)
    {
        await using var writer = new StreamWriter(target, Utf8, bufferSize: 32 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(Row(heads));
        await foreach (var line in lines.WithCancellation(ct))
        {
            await writer.WriteLineAsync(Row(line.Values.Select(value => Text(pick(value)))));
        }
    }

    private static string Row(IEnumerable<string> cells) => string.Join(',', cells.Select(cell => Csv.Field(cell)));

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => SafeText.Guard(text),
        DateTime { Kind: DateTimeKind.Utc } moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Localization.LocalizedText text => SafeText.Guard(text.In(Localization.Language.Ky)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => SafeText.Guard(value.ToString() ?? ""),
    };
}
