namespace Birdik.Platform.Audit;

/// <summary>Takes a tenant's entries in order and keeps the first thing that does not fit.</summary>
internal sealed class ChainCheck(int tenant, AuditEnd? kept)
{
    private readonly Dictionary<string, (long Sequence, string? Act)> _gone = [];
    private string _hash = AuditHash.Start;
    private long _sequence;

    public int Tenant { get; } = tenant;

    public long Entries { get; private set; }

    public long Erased { get; private set; }

    public (string Code, long? Entry)? Problem { get; private set; }

    /// <summary>Where the chain first breaks between two entries, if that is the first thing wrong.</summary>
    public ChainBreak? Break { get; private set; }

    public bool AwaitsErasures => _gone.Count > 0;

    public void Add(AuditEntry entry, AuditContent? content)
    {
        Entries++;
        CheckPlace(entry);
        CheckContent(entry, content);
        if (entry.Sequence == kept?.Sequence && entry.Hash != kept.Hash)
        {
            Found(AuditProblems.MadeAnew, entry.Sequence);
        }

        if (entry.Action == ContentErasure.Action)
        {
            TakeErasure(entry, content);
        }

        (_sequence, _hash) = (entry.Sequence, entry.Hash);
    }

    public void End(AuditHead? head, bool hasOrphan)
    {
        if (Break?.Sequence == _sequence && head?.Hash != _hash)
        {
            CallMoved();
        }

        if (_sequence < kept?.Sequence)
        {
            Found(AuditProblems.TailCut, _sequence + 1);
        }

        if (head is null || head.Sequence < _sequence || (head.Sequence == _sequence && head.Hash != _hash))
        {
            Found(AuditProblems.HeadAltered, head is null && _sequence == 0 ? null : _sequence);
        }
        else if (head.Sequence > _sequence)
        {
            Found(AuditProblems.EntryMissing, _sequence + 1);
        }

        foreach (var (sequence, _) in _gone.Values)
        {
            Found(AuditProblems.ContentMissing, sequence);
        }

        if (hasOrphan && Problem is null)
        {
            Found(AuditProblems.ContentWithoutEntry, null);
        }
    }

    public void CallMoved() => Problem = (AuditProblems.EntryMoved, Break!.Sequence);

    private void CheckPlace(AuditEntry entry)
    {
        var (follows, isWhole) = (entry.PreviousHash == _hash, entry.Hash == AuditHash.OfHeader(entry, Tenant));
        if (!follows && Break?.Sequence == _sequence)
        {
            CallMoved();
        }

        if (entry.Sequence != _sequence + 1)
        {
            Found(AuditProblems.EntryMissing, _sequence + 1);
        }
        else if (!isWhole)
        {
            Found(AuditProblems.EntryAltered, entry.Sequence);
        }
        else if (!follows)
        {
            // It fits its own hash. If the next entry still follows it, the one before it was rewritten.
            Found(AuditProblems.EntryAltered, Math.Max(entry.Sequence - 1, 1));
        }

        if (!follows && Problem is { } first && (first.Entry == entry.Sequence || first.Entry == entry.Sequence - 1))
        {
            Break ??= new ChainBreak(entry.Sequence, _hash, entry.PreviousHash);
        }
    }

    private void CheckContent(AuditEntry entry, AuditContent? content)
    {
        if (content is { Json: { } json, Salt: { } salt })
        {
            if (AuditHash.OfContent(salt, json) != entry.ContentHash)
            {
                Found(AuditProblems.ContentAltered, entry.Sequence);
            }
        }
        else
        {
            _gone[entry.Id.ToString()] = (entry.Sequence, content?.ErasedByAct);
        }
    }

    private void TakeErasure(AuditEntry entry, AuditContent? content)
    {
        if (_gone.TryGetValue(entry.SubjectId, out var gone) && gone.Act is not null && gone.Act == ContentErasure.ActOf(content))
        {
            _gone.Remove(entry.SubjectId);
            Erased++;
        }
    }

    private void Found(string code, long? entry)
    {
        if (Problem is not { } known || entry < known.Entry)
        {
            Problem = (code, entry);
        }
    }
}

/// <summary>An entry that does not follow the one before it.</summary>
/// <param name="Sequence">Its place.</param>
/// <param name="Expected">The hash of the entry before it.</param>
/// <param name="Claimed">The hash it claims to follow.</param>
internal sealed record ChainBreak(long Sequence, string Expected, string Claimed);
