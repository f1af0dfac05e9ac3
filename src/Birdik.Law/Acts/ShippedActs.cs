using Birdik.Law.Reference;
using Birdik.Platform.Localization;
using Birdik.Platform.Modules;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Acts;

/// <summary>
/// Enters the acts and relations that ship (<c>data/reference/law</c>). An act is entered once, by its address; what a person has set
/// since is never overwritten.
/// </summary>
internal sealed class ShippedActs(WritePipeline pipeline) : IReferenceData
{
    public int Order => 10;

    public async Task BringUpToDateAsync(CancellationToken ct) =>
        _ = (await pipeline.RunAsync<EnterShippedActs, Done>(
            Tenant.Installation, Actor.System, (enter, change, token) => enter.HandleAsync(change, token), ct)).Value;
}

/// <inheritdoc cref="ShippedActs"/>
internal sealed class EnterShippedActs(BirdikDbContext db, ActSearch search)
{
    public async Task<Result<Done>> HandleAsync(ChangeContext change, CancellationToken ct)
    {
        var known = await db.Set<Act>().Select(act => act.Key)
            .Concat(db.Set<FormerAddress>().Select(former => former.Key)).ToHashSetAsync(ct);
        var acts = ReferenceTable.Read("acts.csv").ToDictionary(row => row["key"], Make);
        var added = acts.Values.Where(act => !known.Contains(act.Key)).ToList();
        if (added.Count == 0)
        {
            return new Done();
        }

        change.InBulk = true;
        db.AddRange(added);
        foreach (var act in added)
        {
            await search.PutAsync(act, ct);
        }

        db.AddRange(ReferenceTable.Read("relations.csv")
            .Where(row => added.Contains(acts[row["from"]]) && added.Contains(acts[row["to"]]))
            .Select(row => new ActRelation
            {
                FromId = acts[row["from"]].Id,
                ToId = acts[row["to"]].Id,
                Kind = row.Choice<ActRelationKind>("kind"),
                On = row.Day("on"),
                Confidence = row.Choice<ActConfidence>("confidence"),
            }));
        change.Record("law.acts-shipped", new SourceRef(ActRef.Kind, "register"), ("count", added.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static Act Make(ReferenceRow row)
    {
        var kind = ActKinds.Find(row["kind"]) ?? throw new InvalidDataException($"{row["kind"]} is no kind of act.");
        var number = row["number"] is { Length: > 0 } text ? text : null;
        var uri = ActAddress.Uri(kind, row.Day("date"), number, row["key"]);
        var act = new Act
        {
            Uri = uri,
            Key = ActAddress.Key(uri),
            Kind = kind,
            Title = new LocalizedText(row["title_ky"], row["title_ru"]),
            Number = number,
            Date = row.Day("date"),
            Issuer = Issuers.Of(kind),
            Spheres = SphereSet.Write(row["spheres"].Split(' ').Select(Enum.Parse<Sphere>)),
            Powers = row.Choice<ActPowers>("powers"),
            Confidence = row.Choice<ActConfidence>("confidence"),
            From = row.Day("from"),
            To = row.Day("to"),
            Note = new LocalizedText(row["note_ky"], row["note_ru"], row["note_en"]),
        };
        act.Rekey();
        return act;
    }
}
