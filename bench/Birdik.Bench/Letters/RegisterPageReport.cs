using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Birdik.Host.Web;
using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Journals;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Identity;
using Birdik.Platform.Identity.SignIn;
using Birdik.Platform.Persistence;
using Birdik.Platform.Registers;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Birdik.Bench.Letters;

/// <summary>
/// The register page of an office with many letters, as a signed-in person gets it through HTTP: its first page, and the page after the row in the
/// middle, reached by its key; p50 and p95 to the last byte, on SQLite; on PostgreSQL, where
/// BIRDIK_TEST_DATABASE names a server, with BIRDIK_BENCH_ONLY=postgres, since a query is translated for one database of a process.
/// </summary>
internal static class RegisterPageReport
{
    private const string Variable = "BIRDIK_TEST_DATABASE";
    private const int Batch = 1_000;
    private const int WarmUp = 40;
    private const int Asked = 200;

    public static async Task RunAsync(int letters, TextWriter output)
    {
        await output.WriteLineAsync("| database | page | p50 ms | p95 ms | bytes |");
        await output.WriteLineAsync("| --- | --- | ---: | ---: | ---: |");
        var server = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, null);
        if (Environment.GetEnvironmentVariable("BIRDIK_BENCH_ONLY") != "postgres")
        {
            await OnAsync("SQLite", letters, output);
        }

        if (server is not null)
        {
            Environment.SetEnvironmentVariable(Variable, server);
            await OnAsync("PostgreSQL", letters, output);
        }
    }

    private static async Task OnAsync(string database, int letters, TextWriter output)
    {
        await using var store = await TestStore.MakeAsync();
        var address = $"http://127.0.0.1:{BirdikProcess.FreePort()}";
        await using var app = WebHost.Build(store.Location, address, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration["RateLimits:AccountPerMinute"] = "10000000";
        });
        if (await app.Services.GetRequiredService<StoreStart>().OpenAsync(CancellationToken.None) is { } problem)
        {
            throw new InvalidOperationException(problem.Code);
        }

        await app.StartAsync();
        var office = await LettersReport.OfficeAsync(app.Services, "bench");
        await FillAsync(app.Services, office.Tenant, letters);
        var middle = await MiddleAsync(app.Services, letters);
        using var client = await SignedInAsync(app.Services, address, office.Tenant, office.User);
        foreach (var (name, page) in new[] { ("first", "/letters/incoming"), ($"after row {letters / 2}", $"/letters/incoming?after={middle}") })
        {
            var (times, bytes) = await AskAsync(client, page);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| {database} | {name} | {times[Asked / 2]:0.0} | {times[Asked * 95 / 100]:0.0} | {bytes} |"));
        }

        await app.StopAsync();
    }

    private static async Task<(double[] Sorted, int Bytes)> AskAsync(HttpClient client, string page)
    {
        var times = new double[Asked];
        var bytes = 0;
        for (var ask = -WarmUp; ask < Asked; ask++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(page);
            bytes = (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
            if (ask >= 0)
            {
                times[ask] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }

        Array.Sort(times);
        return (times, bytes);
    }

    private static async Task FillAsync(IServiceProvider services, int tenant, int letters)
    {
        var pipeline = services.GetRequiredService<WritePipeline>();
        for (var begin = 0; begin < letters; begin += Batch)
        {
            _ = (await pipeline.RunAsync<IServiceProvider, Done>(tenant, Actor.System, async (scope, change, ct) =>
            {
                change.InBulk = true;
                var db = scope.GetRequiredService<BirdikDbContext>();
                var journal = await scope.GetRequiredService<JournalBook>().OfAsync(JournalKind.Incoming, 2026, change, ct);
                var sender = await scope.GetRequiredService<CorrespondentBook>().OfAsync("Каржы министрлиги", LetterKind.Letter, null, ct);
                for (var place = begin; place < begin + Batch; place++)
                {
                    db.Add(Letter(journal, sender, place));
                }

                change.Record("letters.demo-year-made", new SourceRef("platform.tenant", $"{tenant}"), ("letters", Batch));
                await db.SaveChangesAsync(ct);
                return new Done();
            }, CancellationToken.None)).Value;
        }
    }

    private static IncomingLetter Letter(Journal journal, Correspondent sender, int place)
    {
        var number = journal.Take();
        const string Subject = "Айыл аймагындагы калктын саны боюнча маалымат берүү жөнүндө";
        return new IncomingLetter
        {
            JournalId = journal.Id, Serial = number.Serial, Number = number.Text, FileIndex = number.File,
            RegisteredAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(place),
            RegisteredOn = new DateOnly(2026, 1, 1), ReceivedOn = new DateOnly(2026, 1, 1), Kind = LetterKind.Letter, Channel = Channel.StateSystem,
            Access = LetterAccess.Office, SenderId = sender.Id, SenderName = sender.Name, SenderNumber = $"12-{place}", Subject = Subject,
            Body = new string('а', 1_500), SearchText = IncomingSearch.Fold(number.Text, $"12-{place}", sender.Name, Subject),
        };
    }

    private static async Task<string> MiddleAsync(IServiceProvider services, int letters)
    {
        await using var scope = services.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<NationalDb>().Set<IncomingLetter>()
            .OrderByDescending(letter => letter.RegisteredAt).Skip((letters / 2) - 1).Select(letter => new { letter.RegisteredAt, letter.Id }).FirstAsync();
        return new RegisterCursor(row.RegisteredAt, row.Id).ToString();
    }

    private static async Task<HttpClient> SignedInAsync(IServiceProvider services, string address, int tenant, Guid user)
    {
        await using var scope = services.CreateAsyncScope();
        var stamp = await scope.ServiceProvider.GetRequiredService<NationalDb>().Users
            .Where(row => row.Id == user).Select(row => row.SecurityStamp).SingleAsync();
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Schemes.Cookie);
        var now = DateTimeOffset.UnixEpoch.AddYears(50);
        var ticket = new AuthenticationTicket(
            SessionPrincipal.Of(user, stamp!, tenant),
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddYears(40) }, Schemes.Cookie);
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = new Uri(address),
        };
        client.DefaultRequestHeaders.Add("Cookie", $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}");
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        return client;
    }
}
