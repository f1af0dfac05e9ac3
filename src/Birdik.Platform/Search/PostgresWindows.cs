using System.Collections.Concurrent;
using System.Globalization;

namespace Birdik.Platform.Search;

/// <summary>
/// Divides the documents of a large tenant by age, so that words which stand in very many are looked for among the newest first. A mark of
/// tenant and month lies in the index of words; a window is a set of months.
/// </summary>
internal sealed class PostgresWindows
{
    /// <summary>So many documents are worth no windows, and make the first one.</summary>
    public const int First = 10_000;

    /// <summary>So many, from the newest on, lie in the first two.</summary>
    public const int Second = 80_000;

    private const long MaxAge = 60_000;

    private readonly ConcurrentDictionary<int, Known> _known = new();
    private readonly ConcurrentDictionary<(int Tenant, long Block), bool> _noted = new();

    public static string TenantMark(int tenant) => string.Create(CultureInfo.InvariantCulture, $"t_{tenant}");

    public static string BlockMark(int tenant, long key) => Mark(tenant, key >> SearchKey.BlockBits);

    /// <summary>Hears of a key about to be written; a month not known before is known from now on.</summary>
    public void Note(int tenant, long key)
    {
        var block = key >> SearchKey.BlockBits;
        if (_known.TryGetValue(tenant, out var known) && !known.Blocks.Contains(block))
        {
            _noted.TryAdd((tenant, block), true);
            _known.TryRemove(tenant, out _);
        }
    }

    /// <summary>The windows of a tenant, newest first; together they hold all its documents.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="keyAt">The key of the n-th newest document; null when there are fewer.</param>
    /// <param name="blocksFrom">The months, as numbers of blocks, from one on.</param>
    public async ValueTask<IReadOnlyList<SearchMatch>> OfAsync(
        int tenant, Func<int, Task<long?>> keyAt, Func<long, Task<List<long>>> blocksFrom)
    {
        if (_known.TryGetValue(tenant, out var known) && Environment.TickCount64 - known.ReadAt < MaxAge)
        {
            return known.Windows;
        }

        known = await ReadAsync(tenant, keyAt, blocksFrom);
        _known[tenant] = known;
        return known.Windows;
    }

    private async Task<Known> ReadAsync(int tenant, Func<int, Task<long?>> keyAt, Func<long, Task<List<long>>> blocksFrom)
    {
        var all = new SearchMatch.Token(TenantMark(tenant));
        if (await keyAt(First) is not { } first)
        {
            return new Known([all], [], Environment.TickCount64);
        }

        var newest = first >> SearchKey.BlockBits;
        var older = (await keyAt(Second) ?? 0) >> SearchKey.BlockBits;
        var blocks = (await blocksFrom(older))
            .Concat(_noted.Keys.Where(noted => noted.Tenant == tenant && noted.Block >= older).Select(noted => noted.Block))
            .ToHashSet();
        var near = Marks(tenant, blocks.Where(block => block >= newest));
        var middle = Marks(tenant, blocks.Where(block => block < newest));
        var windows = new List<SearchMatch> { SearchMatch.OneOf(near) };
        if (middle.Count > 0)
        {
            windows.Add(SearchMatch.OneOf(middle));
        }

        windows.Add(all.Except([.. near, .. middle]));
        return new Known(windows, blocks, Environment.TickCount64);
    }

    private static List<SearchMatch> Marks(int tenant, IEnumerable<long> blocks) =>
        [.. blocks.OrderDescending().Select(block => new SearchMatch.Token(Mark(tenant, block)))];

    private static string Mark(int tenant, long block) => string.Create(CultureInfo.InvariantCulture, $"w_{tenant}_{block}");

    private sealed record Known(IReadOnlyList<SearchMatch> Windows, HashSet<long> Blocks, long ReadAt);
}
