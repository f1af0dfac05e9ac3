using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Birdik.Host.Web;
using Birdik.Letters.Incoming;
using Birdik.Platform.Identity.Accounts;
using Birdik.Platform.Identity.Tokens;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Birdik.Bench.Letters;

/// <summary>
/// Registers letters of about 1.5 kB through HTTP, in turn with the bare insert of the same host: one client, eight in one office, eight in
/// eight offices; on SQLite, and on PostgreSQL where BIRDIK_TEST_DATABASE names a server and BIRDIK_BENCH_ONLY says postgres, since a query is translated
/// for one database of a process. Quotes letters a second and their ratio to the floor.
/// </summary>
internal static class LettersReport
{
    private const string Variable = "BIRDIK_TEST_DATABASE";
    private const string Letters = "/api/v1/letters/incoming";
    private const int Offices = 8;
    private const int Rounds = 6;

    /// <summary>Of each kind before it is measured, until the program is compiled for what it does.</summary>
    private const int WarmUp = 6_000;

    private static readonly string Body = string.Concat(Enumerable.Repeat("Маалыматты тиркелген форма менен берүүңүздөрдү суранабыз. ", 14));

    public static async Task RunAsync(int requests, TextWriter output)
    {
        await output.WriteLineAsync("| database | clients | letters/s | bare/s | ratio | numbers |");
        await output.WriteLineAsync("| --- | --- | ---: | ---: | ---: | --- |");
        var server = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, null);
        if (Environment.GetEnvironmentVariable("BIRDIK_BENCH_ONLY") != "postgres")
        {
            await OnAsync("SQLite", requests, output);
        }

        if (server is not null)
        {
            Environment.SetEnvironmentVariable(Variable, server);
            await OnAsync("PostgreSQL", requests, output);
        }
    }

    private static async Task OnAsync(string database, int requests, TextWriter output)
    {
        await using var store = await TestStore.MakeAsync();
        var address = $"http://127.0.0.1:{BirdikProcess.FreePort()}";
        await using var app = WebHost.Build(store.Location, address, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration["RateLimits:FormsPerMinute"] = "10000000";
            builder.Configuration["RateLimits:TokenPerMinute"] = "10000000";
        });
        if (await app.Services.GetRequiredService<StoreStart>().OpenAsync(CancellationToken.None) is { } problem)
        {
            throw new InvalidOperationException(problem.Code);
        }

        await using var bare = new BareInsert(store.Location);
        bare.Map(app);
        await app.StartAsync();
        var offices = await OfficesAsync(app.Services);
        foreach (var (name, clients) in new[] { ("1", new[] { 0 }), ("8, one office", new int[8]), ("8, eight offices", [.. Enumerable.Range(0, Offices)]) })
        {
            var tokens = clients.Select(office => offices[office].Token).ToList();
            _ = await AskAsync(address, Letters, tokens, WarmUp);
            _ = await AskAsync(address, BareInsert.Path, tokens, WarmUp);
            var (letters, floor) = (0.0, 0.0);
            for (var round = 0; round < Rounds; round++)
            {
                floor += await AskAsync(address, BareInsert.Path, tokens, requests / Rounds);
                letters += await AskAsync(address, Letters, tokens, requests / Rounds);
            }

            var numbers = await NumbersAsync(app.Services);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {database} | {name} | {Rounds / letters:0} | {Rounds / floor:0} | {floor / letters:0.00} | {numbers} |"));
        }

        await app.StopAsync();
    }

    /// <summary>Seconds for one request, all clients together.</summary>
    private static async Task<double> AskAsync(string host, string path, IReadOnlyList<string> tokens, int requests)
    {
        var left = requests;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(tokens.Select(async token =>
        {
            using var client = new HttpClient { BaseAddress = new Uri(host) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            while (Interlocked.Decrement(ref left) is var place and >= 0)
            {
                using var content = new StringContent(LetterJson(place), Encoding.UTF8, "application/json");
                using var answer = await client.PostAsync(path, content);
                answer.EnsureSuccessStatusCode();
                _ = await answer.Content.ReadAsByteArrayAsync();
            }
        }));
        return Stopwatch.GetElapsedTime(start).TotalSeconds / requests;
    }

    private static string LetterJson(int place) => JsonSerializer.Serialize(new
    {
        sender = $"Министрлик {place % 40}",
        senderNumber = $"12-{place}",
        subject = "Айыл аймагындагы калктын саны боюнча маалымат берүү жөнүндө",
        body = Body,
        language = "ky",
        receivedOn = "2026-01-12",
    });

    private static async Task<string> NumbersAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var letters = await scope.ServiceProvider.GetRequiredService<NationalDb>().Set<IncomingLetter>()
            .GroupBy(letter => letter.JournalId)
            .Select(journal => new { Count = journal.Count(), Last = journal.Max(letter => letter.Serial) }).ToListAsync();
        return letters.TrueForAll(journal => journal.Count == journal.Last)
            ? $"{letters.Sum(journal => journal.Count)} without a gap"
            : "GAPS";
    }

    private static async Task<List<(int Tenant, Guid User, string Token)>> OfficesAsync(IServiceProvider services)
    {
        var offices = new List<(int, Guid, string)>();
        for (var number = 1; number <= Offices; number++)
        {
            offices.Add(await OfficeAsync(services, $"bench{number}"));
        }

        return offices;
    }

    /// <summary>An office with a secretary who has a token.</summary>
    public static async Task<(int Tenant, Guid User, string Token)> OfficeAsync(IServiceProvider services, string name)
    {
        var pipeline = services.GetRequiredService<WritePipeline>();
        var tenant = (await pipeline.RunAsync<CreateTenantHandler, Tenant>(
            Tenant.Installation, Actor.System,
            (handler, change, ct) => handler.HandleAsync(
                new CreateTenant(name, TenantKind.Municipality, new LocalizedText(name, name), new DateOnly(2020, 1, 1)), change, ct),
            CancellationToken.None)).Value;
        var user = (await pipeline.RunAsync<CreateAccountHandler, Guid>(
            Tenant.Installation, Actor.System,
            (handler, change, ct) => handler.HandleAsync(new CreateAccount(name, name, TestData.Password), change, ct),
            CancellationToken.None)).Value;
        _ = (await pipeline.RunAsync<AddMembershipHandler, Id<Membership>>(
            tenant.Id, Actor.System,
            (handler, change, ct) => handler.HandleAsync(
                new AddMembership(user, Role.Secretary, "", new DateOnly(2025, 1, 1)), change, ct),
            CancellationToken.None)).Value;
        var token = (await pipeline.RunAsync<CreateTokenHandler, NewToken>(
            Tenant.Installation, Actor.System,
            (handler, change, ct) => handler.HandleAsync(new CreateToken(user, tenant.Id, name, []), change, ct),
            CancellationToken.None)).Value;
        return (tenant.Id, user, token.Token);
    }
}
