using Birdik.Law.Acts;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;

namespace Birdik.Law.Provisions;

/// <summary>Takes something out of each text that is added, in the same change: citations, candidate duties.</summary>
public interface IVersionReader
{
    Task ReadAsync(
        BirdikDbContext db, Act act, ActVersion version, IReadOnlyList<ProvisionText> texts, ChangeContext change, CancellationToken ct);
}
