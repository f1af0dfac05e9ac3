using Birdik.Letters;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Papers;
using Birdik.Platform.Files;
using Birdik.Platform.Outbox;
using Birdik.Platform.Permissions;
using Birdik.Platform.Settings;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;
using ZXing.Common;

namespace Birdik.Tests.Letters.Outgoing;

/// <summary>The QR code of a letter, read as a telephone reads it.</summary>
public sealed class PaperCodeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://birdik.karakol.kg", "https://birdik.karakol.kg", "birdik.karakol.kg/letters/answer")]
    [InlineData("https://kg.example/birdik/", "https://kg.example/birdik", "kg.example/birdik/letters/answer")]
    public async Task Exchanged_WithTheAddressSaid_LeadsToThePublicPageOfTheAnswer(string said, string site, string printed)
    {
        // Arrange
        await using var host = new BirdikHost { Site = said };
        await host.InitializeAsync();

        // Act
        var (letter, brought, downloaded) = await SendAsync(host);

        // Assert: what is made by the outbox and what is made for a request are the same
        Assert.All([brought, downloaded], paper =>
        {
            Assert.Equal($"{site}{LettersLinks.PublicAnswer(letter)}", Qr(paper));
            Assert.Contains(printed, Text(paper), StringComparison.Ordinal);
            Assert.Contains(AnswerCode.Of(letter), Text(paper), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Exchanged_WithoutTheAddress_HoldsTheCodeThatIsTypedIn()
    {
        // Arrange
        await using var host = new BirdikHost();
        await host.InitializeAsync();

        // Act
        var (letter, brought, downloaded) = await SendAsync(host);

        // Assert: a request tells the address at which the office works, the outbox has none
        Assert.Equal(AnswerCode.Of(letter), Qr(brought));
        Assert.Contains(AnswerCode.Of(letter), Text(brought), StringComparison.Ordinal);
        Assert.DoesNotContain("http", Text(brought), StringComparison.Ordinal);
        Assert.Equal($"http://localhost{LettersLinks.PublicAnswer(letter)}", Qr(downloaded));
    }

    [Fact]
    public async Task CodeOfTheQr_OpensTheAnswer_TypedOrFollowed()
    {
        // Arrange
        await using var host = new BirdikHost { Site = "http://localhost" };
        await host.InitializeAsync();
        var (letter, brought, _) = await SendAsync(host);
        using var resident = host.Visitor();

        // Act
        var followed = await resident.GetPageAsync(new Uri(Qr(brought)).PathAndQuery, Ct);

        // Assert
        Assert.Contains(letter.Number, followed.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("birdik.example.kg")]
    [InlineData("ftp://birdik.example.kg")]
    [InlineData("http://")]
    [InlineData("/letters")]
    [InlineData("https://birdik.example.kg/?office=1")]
    [InlineData("https://birdik.example.kg/#letters")]
    [InlineData("https://clerk:secret@birdik.example.kg")]
    public void Address_ThatNoTelephoneCouldFollow_IsRefusedAtTheStartByItsKey(string said)
    {
        // Arrange
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(SiteAddress.Key, said)]).Build();

        // Act
        var refused = Assert.Throws<SettingException>(() => SiteAddress.From(configuration));

        // Assert
        Assert.Equal(SiteAddress.Key, refused.Key);
    }

    /// <summary>A letter sent to another office: the letter, the paper that came there, and the paper as its clerk downloads it.</summary>
    private static async Task<(OutgoingLetter Letter, byte[] Brought, byte[] Downloaded)> SendAsync(BirdikHost host)
    {
        var (from, to) = (await host.Data.CreateTenantAsync(), await host.Data.CreateTenantAsync());
        var head = await host.Data.CreateUserAsync(from, Role.Head);
        var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(from, Role.Secretary));
        using var drafted = await client.PostFormAsync(
            LettersLinks.Draft,
            new Dictionary<string, string> { ["Input.Addressee"] = "Айыл өкмөтү", ["Input.Subject"] = "Суу жөнүндө", ["Input.Body"] = "Текст" }, Ct);
        var page = drafted.Headers.Location!.ToString();
        using var registered = await client.PostFormAsync(
            page, new Dictionary<string, string> { ["Signer"] = $"{head.Id}" }, Ct, "form[action*='Register']");
        using var sent = await client.PostFormAsync($"{page}/exchange", new Dictionary<string, string> { ["Input.To"] = $"{to.Id}" }, Ct);
        await host.Services.GetRequiredService<OutboxTeller>().TellAsync(from.Id, Ct);
        var letter = await host.ReadAsync(from.Id, db => db.Set<OutgoingLetter>().SingleAsync(Ct));
        return (letter, await BroughtAsync(host, to), await client.GetByteArrayAsync(LettersLinks.Paper(letter.Id, "pdf"), Ct));
    }

    private static async Task<byte[]> BroughtAsync(BirdikHost host, Tenant to)
    {
        var file = await host.ReadAsync(to.Id, db => db.Set<StoredFile>().SingleAsync(row => row.OwnerKind == LettersRefs.Arrival, Ct));
        await using var stream = host.Services.GetRequiredService<FileStore>().Open(file.Sha256)!;
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, Ct);
        return bytes.ToArray();
    }

    private static string Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Concat(document.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
    }

    /// <summary>Puts the squares on the last page into their grid and reads it.</summary>
    private static string Qr(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var squares = document.GetPage(document.NumberOfPages).Paths.Where(path => path.IsFilled).Select(path => path.GetBoundingRectangle()!.Value).ToList();
        var (left, top) = (squares.Min(one => one.Left), squares.Max(one => one.Top));
        var pitch = squares.Select(one => one.Left).Order().Zip(squares.Select(one => one.Left).Order().Skip(1), (one, next) => next - one).Where(step => step > 0.2).Min();
        var size = squares.Max(one => (int)Math.Round((one.Left - left) / pitch)) + 1;
        var grid = new BitMatrix(size);
        foreach (var one in squares)
        {
            grid[(int)Math.Round((one.Left - left) / pitch), (int)Math.Round((top - one.Top) / pitch)] = true;
        }

        return new ZXing.QrCode.Internal.Decoder().decode(grid, null).Text;
    }
}
