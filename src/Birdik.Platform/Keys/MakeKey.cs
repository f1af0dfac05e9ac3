using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;

namespace Birdik.Platform.Keys;

/// <summary>Makes a signing key and lets it sign from now on; the earlier ones stay for verifying.</summary>
public sealed class MakeKeyHandler
{
    private readonly KeyStore _keys;

    internal MakeKeyHandler(KeyStore keys) => _keys = keys;

    public Task<Result<string>> HandleAsync(ChangeContext change, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var id = _keys.Add();
        change.Record("platform.key-made", new SourceRef("platform.key", id), ("key", id));
        return Task.FromResult<Result<string>>(id);
    }
}
