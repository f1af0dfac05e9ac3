namespace Birdik.Platform.Writing;

/// <summary>
/// Changes of a lane that are committed and wait for the disk: nobody is answered before. While one flush goes on the lane makes the next changes;
/// all that are committed meanwhile share the next flush.
/// </summary>
internal sealed class CommittedChanges(Action<int> committed)
{
    private readonly Lock _lock = new();
    private List<PendingChange> _waiting = [];
    private bool _isTelling;
    private Task _telling = Task.CompletedTask;

    /// <param name="kept">Committed after those added before.</param>
    /// <param name="flush">Brings them to the disk; null where their commit did.</param>
    /// <param name="isLast">No other change waits for the lane: there is nothing to do meanwhile.</param>
    public void Add(List<PendingChange> kept, Action? flush, bool isLast)
    {
        lock (_lock)
        {
            _waiting.AddRange(kept);
            if (_isTelling)
            {
                return;
            }

            _isTelling = true;
        }

        if (isLast || flush is null)
        {
            Tell(flush);
        }
        else
        {
            _telling = Task.Run(() => Tell(flush));
        }
    }

    /// <summary>Ends when all that were added are answered.</summary>
    public Task EndAsync() => _telling;

    private void Tell(Action? flush)
    {
        while (Take() is { } kept)
        {
            try
            {
                flush?.Invoke();
                foreach (var tenantId in kept.Select(change => change.Change.TenantId).Distinct())
                {
                    committed(tenantId);
                }
            }
            catch (Exception exception)
            {
                kept.ForEach(change => change.Fail(exception));
                continue;
            }

            kept.ForEach(change => change.Tell());
        }
    }

    private List<PendingChange>? Take()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                _isTelling = false;
                return null;
            }

            (var taken, _waiting) = (_waiting, []);
            return taken;
        }
    }
}
