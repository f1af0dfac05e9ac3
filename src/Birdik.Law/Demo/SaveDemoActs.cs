using Birdik.Law.Acts;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Demo;

/// <summary>Saves the made-up acts, and gives all acts made-up classes until there are 36 and 84.</summary>
internal sealed class SaveDemoActs(BirdikDbContext db, ActSearch search)
{
    public async Task<Result<Done>> HandleAsync(IReadOnlyList<DemoAct> acts, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var real = await db.Set<Act>().OrderBy(act => act.Rank).ThenBy(act => act.SortKey).ToListAsync(ct);
        var made = acts.Select(Make).ToList();
        db.AddRange(made);
        foreach (var act in made)
        {
            await search.PutAsync(act, ct);
        }

        foreach (var (act, place) in real.Where(act => act.Powers is ActPowers.Delegated or ActPowers.Both)
            .Concat(real.Where(act => act.Powers is ActPowers.Own or ActPowers.None)).Concat(made).Select((act, place) => (act, place)))
        {
            act.Class = place < ActClasses.Aligned ? ActClass.Aligned : place < ActClasses.All ? ActClass.NotAligned : ActClass.Other;
            act.IsClassSynthetic = true;
        }

        change.Record("law.demo-acts-made", new SourceRef(ActRef.Kind, "register"), ("acts", made.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    public static string KeyOf(DemoAct act) => ActAddress.Key(UriOf(act));

    private static string UriOf(DemoAct act) => ActAddress.Uri(act.Entry.Kind, act.Entry.Date, act.Entry.Number, act.Key);

    private static Act Make(DemoAct demo)
    {
        var act = new Act
        {
            Uri = UriOf(demo),
            Key = KeyOf(demo),
            Kind = demo.Entry.Kind,
            Title = demo.Entry.Title,
            Spheres = "",
            IsSynthetic = true,
        };
        demo.Entry.WriteTo(act);
        return act;
    }
}
