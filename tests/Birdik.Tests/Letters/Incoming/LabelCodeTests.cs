using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Birdik.Letters;
using Birdik.Letters.Incoming;
using Birdik.Letters.Journals;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using ZXing.Common;

namespace Birdik.Tests.Letters.Incoming;

/// <summary>The QR codes of labels and receipts, read as a scanner reads them.</summary>
public sealed partial class LabelCodeTests(BirdikHost host) : OfficeTests(host)
{
    [Theory]
    [InlineData("{file}/{number}", "03-01/1", "03-01/2")]
    [InlineData("Ө-{number}/{year}-ж", "Ө-1/2026-ж", "Ө-2/2026-ж")]
    public async Task Labels_EachCodeHoldsTheNumberBesideIt(string template, string first, string second)
    {
        // Arrange
        var office = await OfficeAsync();
        Assert.Empty((await RunAsync<SetJournalHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new(OrganKind.Executive, JournalKind.Incoming, 2026, "03-01", template), change, Ct))).Problems);
        var letters = new[] { await LetterAsync(office), await LetterAsync(office) };
        using var client = await Host.ClientAsAsync(office.Secretary);

        // Act
        var labels = (await client.GetPageAsync(LettersLinks.LabelsOf([.. letters.Select(letter => $"{letter.Id}")]), Ct)).QuerySelectorAll(".b-labels li");
        var receipt = await client.GetPageAsync(LettersLinks.Receipt(letters[1].Id), Ct);

        // Assert
        Assert.Equal([first, second], labels.Select(label => Qr(label.QuerySelector("svg")!)));
        Assert.All(labels, label => Assert.Equal($"№ {Qr(label.QuerySelector("svg")!)}", label.QuerySelector("strong")!.TextContent));
        Assert.Equal(second, Qr(receipt.QuerySelector(".b-paper svg")!));
    }

    [Fact]
    public async Task Labels_OfLettersOneMayNotSee_AreNotPrinted()
    {
        // Arrange
        var (office, other) = (await OfficeAsync(), await OfficeAsync());
        var open = await LetterAsync(office);
        var closed = await LetterAsync(office, command => command with { Access = LetterAccess.Restricted });
        var theirs = await LetterAsync(other);
        using var specialist = await Host.ClientAsAsync(office.Specialist);

        // Act
        var labels = (await specialist.GetPageAsync(LettersLinks.LabelsOf([$"{closed.Id}", $"{open.Id}", $"{theirs.Id}"]), Ct)).QuerySelectorAll(".b-labels li");
        using var none = await specialist.GetAsync(LettersLinks.LabelsOf([$"{closed.Id}", $"{theirs.Id}"]), Ct);

        // Assert
        Assert.Equal([open.Number], labels.Select(label => Qr(label.QuerySelector("svg")!)));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    /// <summary>Takes the dark squares of the drawing without the quiet zone and reads them.</summary>
    private static string Qr(IElement svg)
    {
        var squares = Squares().Matches(svg.QuerySelector("path")!.GetAttribute("d")!)
            .Select(one => (X: int.Parse(one.Groups[1].ValueSpan, CultureInfo.InvariantCulture), Y: int.Parse(one.Groups[2].ValueSpan, CultureInfo.InvariantCulture)))
            .ToList();
        var (left, top) = (squares.Min(one => one.X), squares.Min(one => one.Y));
        var grid = new BitMatrix(squares.Max(one => one.X) - left + 1);
        foreach (var (x, y) in squares)
        {
            grid[x - left, y - top] = true;
        }

        return new ZXing.QrCode.Internal.Decoder().decode(grid, null).Text;
    }

    [GeneratedRegex(@"M(\d+) (\d+)h1v1h-1z")]
    private static partial Regex Squares();
}
