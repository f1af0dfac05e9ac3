using System.Collections.Concurrent;
using System.Net;
using Birdik.Platform.Results;

namespace Birdik.Planning.Needs;

/// <summary>
/// Keeps one address from flooding the public page: so many needs an hour, and the same text once a day. Addresses are held in memory only.
/// </summary>
public sealed class NeedFlood(TimeProvider clock)
{
    public const int MostPerHour = 20;

    private const int MostKept = 50_000;

    private readonly ConcurrentDictionary<(string Address, string What), DateTimeOffset[]> _times = new();

    public Problem? Refuse(IPAddress? address, int tenantId, string text)
    {
        var from = address?.ToString() ?? "";
        if (Count(KeyOf(from, tenantId, text), TimeSpan.FromDays(1)) > 1)
        {
            return new Problem("planning.need-repeated", ProblemKind.Conflict) { Field = "Text" };
        }

        return Count((from, ""), TimeSpan.FromHours(1)) > MostPerHour
            ? new Problem("planning.needs-too-many", ProblemKind.TooMany) { Args = new Dictionary<string, object?> { ["most"] = MostPerHour } }
            : null;
    }

    /// <summary>The text was not taken after all: whoever mends it may send it again.</summary>
    public void Forget(IPAddress? address, int tenantId, string text) => _times.TryRemove(KeyOf(address?.ToString() ?? "", tenantId, text), out _);

    private static (string Address, string What) KeyOf(string from, int tenantId, string text) => (from, $"{tenantId}:{NeedText.Bare(text)}");

    private int Count((string Address, string What) key, TimeSpan window)
    {
        var now = clock.GetUtcNow();
        if (_times.Count > MostKept)
        {
            foreach (var (old, times) in _times)
            {
                if (times[^1] < now.AddDays(-1))
                {
                    _times.TryRemove(old, out _);
                }
            }
        }

        return _times.AddOrUpdate(key, _ => [now], (_, times) => [.. times.Where(time => time > now - window).TakeLast(MostPerHour + 1), now]).Length;
    }
}
