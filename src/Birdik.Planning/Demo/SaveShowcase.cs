using Birdik.Planning.Needs;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;

namespace Birdik.Planning.Demo;

/// <summary>Saves what the showcase municipality has of its own, as the use cases would have made it over the years.</summary>
internal sealed class SaveShowcase(
    BirdikDbContext db, VillageBook villages, SaveNeeds needs, SaveVote votes, SaveProgrammes programmes, SaveRises rises)
{
    public async Task<Result<Done>> TellAsync(
        DemoTexts texts, IReadOnlyList<DemoHigher> higher, int seed, DateOnly today, int rayon, IReadOnlyList<int> ministries, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var told = new ToldPlanning(texts, higher, await villages.OfAsync(db.Tenant, ct), (ulong)seed + 17, today);
        await needs.TellAsync(told, change, ct);
        var vote = votes.Tell(told);
        var documents = programmes.Tell(told);
        rises.Tell(told, rayon, ministries);
        _ = await SaveLevels.SaveAsync(db, change, ("needs", told.Needs.Count), ct);

        // Vote and roots need what is saved; a second save of the same change.
        await votes.CloseAsync(vote, today.AddDays(-148), ct);
        await programmes.ApproveAsync(documents, ct);
        return await SaveLevels.SaveAsync(db, change, ("programmes", documents.Count), ct);
    }
}
