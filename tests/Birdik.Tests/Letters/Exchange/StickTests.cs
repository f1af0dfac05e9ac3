using System.Net;
using Birdik.Letters;
using Birdik.Letters.Exchange;
using Birdik.Letters.Incoming;
using Birdik.Platform.Files;
using Birdik.Platform.Permissions;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters.Exchange;

public sealed class StickTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Archive_TakenTwice_ArrivesOnceAndIsRegistered()
    {
        // Arrange
        var archive = await ArchiveAsync();
        var (client, tenant) = await OfficeAsync();

        // Act
        var first = await TakeAsync(client, archive);
        var second = await TakeAsync(client, archive);
        var arrival = await host.ReadAsync(tenant, db => db.Set<Arrival>().SingleAsync(Ct));
        using var registered = await client.PostFormAsync(
            LettersLinks.Arrival(arrival.Id), new Dictionary<string, string>(), Ct, "form[action*='Register']");

        // Assert
        Assert.Contains("жаңы каттар — 1", first, StringComparison.Ordinal);
        Assert.Contains("жаңы каттар — 0", second, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, 0), (registered.StatusCode, arrival.Missing));
        Assert.Equal("Флешкага", (await host.ReadAsync(tenant, db => db.Set<IncomingLetter>().SingleAsync(Ct))).Subject);
    }

    [Fact]
    public async Task Archive_CutOff_GivesTheLetterMarkedAndIsCompletedByTheWholeOne()
    {
        // Arrange
        var archive = await ArchiveAsync();
        var (client, tenant) = await OfficeAsync();

        // Act: the last third holds the PDF
        _ = await TakeAsync(client, archive[..(archive.Length * 2 / 3)]);
        var part = await host.ReadAsync(tenant, db => db.Set<Arrival>().AsNoTracking().SingleAsync(Ct));
        var none = await FilesAsync(tenant);
        _ = await TakeAsync(client, archive);
        var whole = await host.ReadAsync(tenant, db => db.Set<Arrival>().AsNoTracking().SingleAsync(Ct));

        // Assert
        Assert.Equal((1, 0), (part.Missing, none));
        Assert.Equal((0, 1), (whole.Missing, await FilesAsync(tenant)));
    }

    [Fact]
    public async Task Archive_CutAnywhereOrAltered_NeverThrowsAndNeverGivesAnotherText()
    {
        // Arrange
        var archive = await ArchiveAsync();
        var (client, tenant) = await OfficeAsync();

        // Act
        for (var length = 1; length < 6_000; length += 700)
        {
            _ = await TakeAsync(client, archive[..length]);
        }

        for (var at = 600; at < 3_000; at += 150)
        {
            var altered = archive.ToArray();
            altered[at] ^= 0x20;
            _ = await TakeAsync(client, altered);
        }

        // Assert
        var arrivals = await host.ReadAsync(tenant, db => db.Set<Arrival>().ToListAsync(Ct));
        Assert.All(arrivals, arrival => Assert.Equal(("Флешкага", "Текст"), (arrival.Subject, arrival.Body)));
        Assert.True(arrivals.Count <= 1);
    }

    private async Task<byte[]> ArchiveAsync()
    {
        var (client, _) = await OfficeAsync();
        using var drafted = await client.PostFormAsync(
            LettersLinks.Draft,
            new Dictionary<string, string> { ["Input.Addressee"] = "Башка", ["Input.Subject"] = "Флешкага", ["Input.Body"] = "Текст" }, Ct);
        var page = drafted.Headers.Location!.ToString();
        var signer = (await client.GetPageAsync(page, Ct)).QuerySelector("select[name='Signer'] option")!.GetAttribute("value")!;
        using var registered = await client.PostFormAsync(
            page, new Dictionary<string, string> { ["Signer"] = signer }, Ct, "form[action*='Register']");
        return await client.GetByteArrayAsync($"{page}/stick.tar", Ct);
    }

    private Task<int> FilesAsync(int tenant) =>
        host.ReadAsync(tenant, db => db.Set<StoredFile>().CountAsync(row => row.OwnerKind == LettersRefs.Arrival, Ct));

    private async Task<(HttpClient Client, int Tenant)> OfficeAsync()
    {
        var tenant = await host.Data.CreateTenantAsync();
        _ = await host.Data.CreateUserAsync(tenant, Role.Head);
        var secretary = await host.Data.CreateUserAsync(tenant, Role.Secretary);
        return (await host.ClientAsAsync(secretary), secretary.TenantId);
    }

    private static async Task<string> TakeAsync(HttpClient client, byte[] archive)
    {
        var page = await client.GetPageAsync(LettersLinks.Stick, Ct);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(archive), "Upload", "kattar.tar" },
        };
        using var answer = await client.PostAsync(LettersLinks.Stick, form, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));
    }
}
