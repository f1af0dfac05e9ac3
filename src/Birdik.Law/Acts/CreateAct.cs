using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;

namespace Birdik.Law.Acts;

/// <summary>Enters an act into the national register. Its class is unknown until a person sets it.</summary>
public sealed record CreateAct(ActEntry Entry);

public sealed class CreateActHandler(BirdikDbContext db, ActRules rules, ActSearch search)
{
    public async Task<Result<string>> HandleAsync(CreateAct command, ChangeContext change, CancellationToken ct)
    {
        var entry = command.Entry;
        List<Problem> problems = [.. ActRules.RefuseShape(entry)];
        var address = await rules.AddressAsync(entry, null, ct);
        problems.AddRange(address.Problems);
        if (problems.Count > 0)
        {
            return problems;
        }

        var act = new Act
        {
            Uri = address.Value,
            Key = ActAddress.Key(address.Value),
            Kind = entry.Kind,
            Title = entry.Title,
            Spheres = "",
        };
        entry.WriteTo(act);
        db.Add(act);
        await search.PutAsync(act, ct);
        change.Record("law.act-created", ActRef.To(act.Id), ("title", act.Title), ("uri", act.Uri));
        await db.SaveChangesAsync(ct);
        return act.Key;
    }
}
