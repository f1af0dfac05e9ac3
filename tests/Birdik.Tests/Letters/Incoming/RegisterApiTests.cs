using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Birdik.Letters.Incoming;
using Birdik.Platform.Permissions;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters.Incoming;

public sealed class RegisterApiTests(BirdikHost host)
{
    private const string Address = "/api/v1/letters/incoming";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_Letter_IsRegisteredWithNumberAndTerm()
    {
        // Arrange
        using var client = await ProgramAsync();

        // Act
        using var answer = await client.PostAsJsonAsync(
            Address,
            new
            {
                sender = "Каржы министрлиги", senderNumber = "12-3/45", senderDate = "2026-02-27", subject = "Маалымат берүү жөнүндө",
                body = "Сураныч", language = "ky", receivedOn = "2026-03-02", kind = "letter", function = "F-1", file = "01-12",
            },
            Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var letter = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal("01-12/1", letter.GetProperty("number").GetString());
        Assert.Equal("2026-04-01", letter.GetProperty("dueOn").GetString());
        Assert.EndsWith("Z", letter.GetProperty("registeredAt").GetString(), StringComparison.Ordinal);
        Assert.True(Guid.TryParse(letter.GetProperty("id").GetString(), out _));
    }

    [Theory]
    [InlineData("appeal-complaint", "Асанова Айгүл", "2026-03-23")]
    [InlineData("letter", "Тоң райондук соту", null)]
    [InlineData("letter", "Жогорку Кеңештин депутаты", "2026-04-01")]
    public async Task Post_ByKindAndSender_HasTheTermOfItsRule(string kind, string sender, string? due)
    {
        // Arrange
        using var client = await ProgramAsync();

        // Act
        using var answer = await client.PostAsJsonAsync(Address, new { sender, subject = "а", receivedOn = "2026-03-02", kind }, Ct);

        // Assert
        Assert.Equal(due, (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("dueOn").GetString());
    }

    [Fact]
    public async Task Post_ManyAtOnce_GivesNumbersWithoutGapsEvenWhenSomeAreRefused()
    {
        // Arrange
        var user = await UserAsync();
        using var client = await host.Data.ProgramOfAsync(user);

        // Act
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(place => client.PostAsJsonAsync(
            Address,
            new { sender = $"Уюм {place % 7}", subject = place % 5 == 0 ? "" : "а", receivedOn = "2026-03-02" },
            Ct)));

        // Assert
        Assert.Equal(12, answers.Count(answer => answer.StatusCode == HttpStatusCode.BadRequest));
        var serials = await host.ReadAsync(user.TenantId, db => db.Set<IncomingLetter>().Select(row => row.Serial).OrderBy(row => row).ToListAsync(Ct));
        Assert.Equal(Enumerable.Range(1, 48), serials);
        Assert.Equal(6 + 1, await host.ReadAsync(user.TenantId, db => db.Set<Birdik.Letters.Correspondents.Correspondent>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Post_KeyRepeated_AnswersWithTheFirstOrRefusesAnotherBody()
    {
        // Arrange
        using var client = await ProgramAsync();
        var body = new { sender = "Статистика комитети", subject = "Отчёт", receivedOn = "2026-03-02", idempotencyKey = "k-1" };

        // Act
        using var first = await client.PostAsJsonAsync(Address, body, Ct);
        using var again = await client.PostAsJsonAsync(Address, body, Ct);
        using var other = await client.PostAsJsonAsync(Address, body with { subject = "Башка" }, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(Ct), await again.Content.ReadAsStringAsync(Ct));
        Assert.Equal((HttpStatusCode.Conflict, "letters.idempotency-mismatch"), await other.RefusalAsync(Ct));
    }

    [Fact]
    public async Task Post_KeyRepeatedAtOnce_RegistersOne()
    {
        // Arrange
        var user = await UserAsync();
        using var client = await host.Data.ProgramOfAsync(user);
        var body = new { sender = "Статистика комитети", subject = "Отчёт", receivedOn = "2026-03-02", idempotencyKey = "k-2" };

        // Act
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.PostAsJsonAsync(Address, body, Ct)));

        // Assert
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal(1, await host.ReadAsync(user.TenantId, db => db.Set<IncomingLetter>().CountAsync(Ct)));
    }

    [Theory]
    [InlineData("""{"sender":"","subject":"а","receivedOn":"2026-03-02"}""", "letters.field-missing")]
    [InlineData("""{"sender":"а","subject":"а","receivedOn":"2026-03-03"}""", "letters.day-in-future")]
    [InlineData("""{"sender":"а","subject":"а","receivedOn":"1900-03-02"}""", "letters.day-too-old")]
    [InlineData("""{"sender":"а","subject":"а","receivedOn":"2026-03-02","kind":"memo"}""", "letters.kind-unknown")]
    [InlineData("""{"sender":"а","subject":"а","receivedOn":"2026-03-02","language":"kk"}""", "letters.language-unknown")]
    [InlineData("""{"sender":"а","subject":"а","receivedOn":"2026-03-02","file":"../1"}""", "letters.file-index-wrong")]
    [InlineData("""{"sender":"а","subject":"а","receivedOn":"2026-03-02","senderNumber":"a\u0000"}""", "letters.signs-forbidden")]
    [InlineData("""{"sender":"а","subject":"а","receivedOn":"2026-03-02","unknown":1}""", "platform.request-unreadable")]
    public async Task Post_Wrong_IsRefusedByCode(string body, string code)
    {
        // Arrange
        using var client = await ProgramAsync();

        // Act
        using var answer = await client.PostAsync(Address, new StringContent(body, System.Text.Encoding.UTF8, "application/json"), Ct);

        // Assert
        Assert.Equal((HttpStatusCode.BadRequest, code), await answer.RefusalAsync(Ct));
    }

    [Fact]
    public async Task Post_Specialist_IsForbidden()
    {
        // Arrange
        using var client = await host.Data.ProgramOfAsync(
            await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));

        // Act
        using var answer = await client.PostAsJsonAsync(Address, new { sender = "а", subject = "а", receivedOn = "2026-03-02" }, Ct);

        // Assert
        Assert.Equal((HttpStatusCode.Forbidden, "platform.not-permitted"), await answer.RefusalAsync(Ct));
    }

    private async Task<TestUser> UserAsync() => await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Secretary);

    private async Task<HttpClient> ProgramAsync() => await host.Data.ProgramOfAsync(await UserAsync());
}
