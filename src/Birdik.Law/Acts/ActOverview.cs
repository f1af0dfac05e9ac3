using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Acts;

/// <summary>How many acts there are of each sphere, class and kind, and how many a person has classified.</summary>
public sealed class ActOverview(NationalDb db)
{
    public async Task<ActCounts> CountAsync(CancellationToken ct)
    {
        var acts = await db.Set<Act>().Select(act => new { act.Class, act.Kind, act.Spheres, act.IsSynthetic, act.IsClassSynthetic }).ToListAsync(ct);
        return new ActCounts(
            acts.Count,
            acts.Count(act => act.IsSynthetic),
            acts.Count(act => act.IsClassSynthetic),
            acts.CountBy(act => act.Class).ToDictionary(),
            acts.CountBy(act => act.Kind).ToDictionary(),
            acts.SelectMany(act => SphereSet.Read(act.Spheres).Select(sphere => (sphere, act.Class)))
                .GroupBy(one => one.sphere)
                .ToDictionary(group => group.Key, group => new SphereCount(
                    group.Count(),
                    group.Count(one => one.Class == ActClass.Aligned),
                    group.Count(one => one.Class == ActClass.NotAligned))));
    }
}

/// <summary>The register in numbers.</summary>
/// <param name="SyntheticClasses">Acts whose class was made up for the demonstration.</param>
public sealed record ActCounts(
    int All,
    int Synthetic,
    int SyntheticClasses,
    IReadOnlyDictionary<ActClass, int> ByClass,
    IReadOnlyDictionary<ActKind, int> ByKind,
    IReadOnlyDictionary<Sphere, SphereCount> BySphere)
{
    public int Of(ActClass one) => ByClass.GetValueOrDefault(one);

    public int Classified => Of(ActClass.Aligned) + Of(ActClass.NotAligned);
}

/// <summary>The acts of a sphere; one in two spheres counts in both.</summary>
public sealed record SphereCount(int All, int Aligned, int NotAligned);
