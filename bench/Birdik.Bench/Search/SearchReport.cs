using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using Birdik.App;
using Birdik.Platform.Identity;
using Birdik.Platform.Modules;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Bench.Search;

/// <summary>
/// Loads letters into one tenant and asks for the 20 best of one, two and three words, each query beside the same query to the bare
/// engine (FTS5 by bm25, a tsquery by ts_rank) over the same words in the same run; then the words that stand in very many letters, the
/// facets, and what writing a letter costs.
/// </summary>
internal sealed class SearchReport(BareEngine engine, LetterMaker letters, int count, TextWriter output) : IAsyncDisposable
{
    private const int Tenant = Platform.Tenancy.Tenant.Installation;
    private const int Queries = 60;
    private const int Common = 30;
    private const int Met = 20_000;
    private const int Warming = 2_000;
    private const int Written = 4_000;
    private const int Batch = 200;
    private const int Alone = 1_000;

    /// <summary>How long the bare engine may think about one query.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ServiceProvider _services = Services(engine.Location);

    public async Task RunAsync(CancellationToken ct)
    {
        if (await _services.GetRequiredService<StoreStart>().OpenAsync(ct) is { } problem)
        {
            throw new InvalidOperationException(problem.Code);
        }

        await using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<BirdikDbContext>();
        db.Database.SetCommandTimeout(3_600);
        await db.Database.OpenConnectionAsync(ct);
        if (await db.Set<SearchDocument>().CountAsync(ct) == count)
        {
            await SayAsync($"{engine.Name}: {count} letters of an earlier run, {letters.Words.Count} stems");
        }
        else
        {
            foreach (var keeps in engine.Kinds)
            {
                engine.KeepsWords = keeps;
                await WriteAsync(db, ct);
            }

            var clock = Stopwatch.StartNew();
            await engine.LoadAsync(db, Tenant, letters, count, ct);
            await SayAsync($"{engine.Name}: {count} letters loaded in {clock.Elapsed.TotalSeconds:0} s, {letters.Words.Count} stems");
        }

        await SayAsync("| query | bare p50 ms | bare p95 ms | Birdik p50 ms | Birdik p95 ms | p50 to bare | p95 to bare |");
        await SayAsync("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        var random = new Random(7);
        foreach (var words in (int[])[1, 2, 3])
        {
            await CompareAsync(db, scope, $"{words} word{(words > 1 ? "s" : "")}", Asked(random, words), ct);
        }

        await CompareAsync(db, scope, $"words in over {CommonIn(count)} letters", await CommonAsync(db, ct), ct);
        await FacetsAsync(scope, Asked(random, 1), ct);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private List<string> Asked(Random random, int words) =>
        [.. Enumerable.Range(0, Queries).Select(_ => string.Join(' ', Enumerable.Range(0, words).Select(_ => letters.Words.Asked(random))))];

    private async Task CompareAsync(
        BirdikDbContext db, AsyncServiceScope scope, string name, IReadOnlyList<string> queries, CancellationToken ct)
    {
        var search = SearchOf(scope);
        var bare = new List<double>();
        var ours = new List<double>();
        foreach (var query in queries)
        {
            var match = SearchPlan.All(SearchQuery.Read(query), SearchFilter.None);
            var (ranked, found) = (0.0, 0.0);
            for (var round = 0; round < 2; round++)
            {
                ranked = ranked < Patience.TotalMilliseconds
                    ? await PatientlyAsync(token => engine.RankAsync(db.Database.GetDbConnection(), match, token), ct)
                    : ranked;
                found = await TimeAsync(() => search.FindAsync(query, null, GlobalSearch.PageSize, ct));
            }

            bare.Add(ranked);
            ours.Add(found);
        }

        await SayAsync($"| {name} | {At(bare, 50):0.00} | {At(bare, 95):0.00} | {At(ours, 50):0.00} | {At(ours, 95):0.00} | {At(ours, 50) / At(bare, 50):0.00} | {At(ours, 95) / At(bare, 95):0.00} |");
    }

    /// <summary>Words that stand in more than a fiftieth of the letters.</summary>
    private async Task<List<string>> CommonAsync(BirdikDbContext db, CancellationToken ct)
    {
        var common = new List<string>();
        for (var rank = 0; common.Count < Common && rank < letters.Words.Count; rank += 3)
        {
            var match = SearchPlan.All(SearchQuery.Read(letters.Words.At(rank)), SearchFilter.None);
            if (await engine.HasAsync(db.Database.GetDbConnection(), match, CommonIn(count), ct))
            {
                common.Add(letters.Words.At(rank));
            }
        }

        return common;
    }

    private static int CommonIn(int count) => count / 50;

    private async Task FacetsAsync(AsyncServiceScope scope, IReadOnlyList<string> queries, CancellationToken ct)
    {
        var search = SearchOf(scope);
        var times = new List<double>();
        foreach (var query in queries)
        {
            times.Add(await TimeAsync(() => search.FacetsAsync(SearchQuery.Read(query), SearchFilter.None, ct)));
        }

        await SayAsync($"facets of one word, counting {GlobalSearch.MaxCounted} at most: p50 {At(times, 50):0.00} ms, p95 {At(times, 95):0.00} ms");
    }

    /// <summary>Letters written one by one, in turns of a few hundred: into an empty bare engine and an empty store.</summary>
    private async Task WriteAsync(BirdikDbContext db, CancellationToken ct)
    {
        var store = _services.GetRequiredService<SearchStore>();
        await engine.MakeBareAsync(db.Database.GetDbConnection(), ct);
        for (var number = Warming + Written; number < Met; number++)
        {
            _ = engine.Words(new SearchRow(letters.Make(number), number), Tenant);
        }

        var (bare, ours, words) = (0.0, 0.0, 0.0);
        for (var from = 0; from < Warming + Written; from += Batch)
        {
            (bare, ours, words) = from == Warming ? (0.0, 0.0, 0.0) : (bare, ours, words);
            var entries = Enumerable.Range(from, Batch).Select(letters.Make).ToList();
            var rows = entries.Select((entry, at) => new SearchRow(entry, SearchKey.DayOf(SearchKey.Of(entry)).First + from + at)).ToList();
            List<(SearchRow, string)> ready = [];
            words += await TimeAsync(() => Task.FromResult(ready = rows.ConvertAll(row => (row, engine.Words(row, Tenant)))));
            bare += await TimeAsync(() => InOneAsync(db, () => engine.WriteBareAsync(db, ready, Tenant, ct), ct));
            ours += await TimeAsync(() => InOneAsync(db, () => store.WriteAsync(db, entries.Select(Write), ct), ct));
        }

        var (bareAlone, oursAlone) = (0.0, 0.0);
        foreach (var number in Enumerable.Range(Warming + Written, Alone))
        {
            var entry = letters.Make(number);
            var row = new SearchRow(entry, SearchKey.DayOf(SearchKey.Of(entry)).First + number);
            var ready = (row, engine.Words(row, Tenant));
            bareAlone += await TimeAsync(() => InOneAsync(db, () => engine.WriteBareAsync(db, [ready], Tenant, ct), ct));
            oursAlone += await TimeAsync(() => InOneAsync(db, () => store.WriteAsync(db, [Write(entry)], ct), ct));
        }

        await SayAsync($"{engine.Name}: each letter in a transaction of its own: bare {bareAlone / Alone:0.000} ms, Birdik {oursAlone / Alone:0.000} ms, ratio {oursAlone / bareAlone:0.00}");
        await SayAsync($"{engine.Name}: writing a letter: bare{(engine.KeepsWords ? " with a copy of the words" : "")} {bare / Written:0.000} ms, Birdik {ours / Written:0.000} ms, ratio {ours / bare:0.00}; making the words alone {words / Written:0.000} ms");
        await engine.ForgetAsync(db.Database.GetDbConnection(), ct);
    }

    private static SearchWrite Write(SearchEntry entry) => new(Tenant, entry.Source, new SearchRow(entry, SearchKey.Of(entry)));

    private static async Task<bool> InOneAsync(BirdikDbContext db, Func<Task> write, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await write();
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>The time of a query; one that takes longer than patience lasts is stopped and counts so much.</summary>
    private static async Task<double> PatientlyAsync(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        var from = Stopwatch.GetTimestamp();
        try
        {
            await work(patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Patience.TotalMilliseconds;
        }

        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static async Task<double> TimeAsync<T>(Func<Task<T>> work)
    {
        var from = Stopwatch.GetTimestamp();
        _ = await work();
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static double At(List<double> times, int percent)
    {
        var sorted = times.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
    }

    private Task SayAsync(FormattableString line) => SayAsync(line.ToString(CultureInfo.InvariantCulture));

    private async Task SayAsync(string line)
    {
        await output.WriteLineAsync(line);
        await output.FlushAsync();
    }

    private GlobalSearch SearchOf(AsyncServiceScope scope) => new(
        scope.ServiceProvider.GetRequiredService<BirdikDbContext>(),
        scope.ServiceProvider.GetRequiredService<SearchLookup>(),
        new CurrentUser(new ClaimsPrincipal(new ClaimsIdentity([new Claim(BirdikClaims.User, Guid.CreateVersion7().ToString())], "bench"))),
        scope.ServiceProvider.GetRequiredService<ModuleCatalog>(), []);

    private AsyncServiceScope Scope()
    {
        var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Bind(Tenant);
        return scope;
    }

    private static ServiceProvider Services(StoreLocation location) =>
        new ServiceCollection().AddBirdik(location, new ConfigurationBuilder().Build()).BuildServiceProvider();
}
