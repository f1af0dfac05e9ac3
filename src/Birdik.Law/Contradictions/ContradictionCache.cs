using Birdik.Methods.Law.Contradictions;

namespace Birdik.Law.Contradictions;

/// <summary>Keeps the last searches: nothing is sought twice while acts, texts, duties and references stay as they are.</summary>
public sealed class ContradictionCache
{
    private const int MostDays = 4;

    private readonly Lock _lock = new();
    private readonly List<(DateOnly Day, string Stamp, FoundContradictions Found)> _kept = [];

    internal FoundContradictions? Find(DateOnly day, string stamp)
    {
        lock (_lock)
        {
            return _kept.Find(one => one.Day == day && one.Stamp == stamp).Found;
        }
    }

    internal void Keep(DateOnly day, string stamp, FoundContradictions found)
    {
        lock (_lock)
        {
            _kept.RemoveAll(one => one.Day == day || one.Stamp != stamp);
            _kept.Add((day, stamp, found));
            if (_kept.Count > MostDays)
            {
                _kept.RemoveAt(0);
            }
        }
    }
}

/// <summary>What a search found, and the act of each place.</summary>
internal sealed record FoundContradictions(IReadOnlyList<Contradiction> All, IReadOnlyDictionary<string, string> Acts);
