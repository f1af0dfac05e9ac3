using System.Globalization;
using System.Text;
using Birdik.Methods.Budget.Equalization;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;

namespace Birdik.Budget.Equalization;

/// <summary>Writes transfers as <c>id,capacity_per_head,need_per_head,entitlement,transfer</c>, som with two decimals.</summary>
internal static class ResultFile
{
    /// <summary>Writes the file, or to standard output for <c>-</c>; the problem says why it could not.</summary>
    public static async Task<Problem?> WriteAsync(
        string file, EqualizationResult result, bool withNeed, TextWriter standard, CancellationToken ct)
    {
        var text = new StringBuilder("id,capacity_per_head,need_per_head,entitlement,transfer\r\n");
        foreach (var share in result.Shares)
        {
            text.Append(Csv.Line(
            [
                share.Unit.Id,
                Money(share.Unit.CapacityPerHead),
                withNeed ? Money(share.Unit.NeedPerHead) : "",
                Money(share.Entitlement),
                Money(share.Transfer),
            ]));
        }

        if (file == "-")
        {
            await standard.WriteAsync(text, ct);
            return null;
        }

        try
        {
            await File.WriteAllTextAsync(file, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), ct);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Problem.Invalid("platform.file-refused", null, ("message", refused.Message)) with { File = file };
        }
    }

    private static string Money(decimal som) =>
        decimal.Round(som, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);
}
