using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Staffing.Tables;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Structures;

/// <summary>Opens a structure to be changed.</summary>
public sealed class StructureDrafts(BirdikDbContext db)
{
    /// <summary>A draft with all it holds; an adopted one is locked.</summary>
    public async Task<Result<StructureDraft>> OpenAsync(Id<OfficeStructure> id, CancellationToken ct)
    {
        if (await db.Set<OfficeStructure>().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } structure)
        {
            return Problem.NotFound("staffing.structure-unknown");
        }

        if (structure.State != StructureState.Draft)
        {
            return Problem.Conflict("staffing.structure-locked", null, ("number", structure.Number));
        }

        return new StructureDraft(
            structure,
            await db.Set<StructureUnit>().Where(unit => unit.StructureId == id).OrderBy(unit => unit.Place).ToListAsync(ct),
            await db.Set<StructurePlace>().Where(place => place.StructureId == id).ToListAsync(ct));
    }
}

/// <summary>A draft that is being changed.</summary>
public sealed record StructureDraft(OfficeStructure Structure, List<StructureUnit> Units, List<StructurePlace> Places)
{
    public StructureUnit? Unit(Id<StructureUnit>? id) => Units.Find(unit => unit.Id == id);

    /// <summary>Whether a unit is another one or stands somewhere below it.</summary>
    public bool IsUnder(Id<StructureUnit>? unit, Id<StructureUnit> other)
    {
        for (var (at, steps) = (unit, 0); at is { } here && steps <= Units.Count; (at, steps) = (Unit(here)?.ParentId, steps + 1))
        {
            if (here == other)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Puts a post into a unit, or under the head of the office; a unit that it led stays without a head.</summary>
    public void Put(BirdikDbContext db, Id<Post> post, Id<StructureUnit>? unit)
    {
        var place = Places.Find(one => one.PostId == post);
        foreach (var led in Units.Where(one => one.HeadId == post && one.Id != unit))
        {
            led.HeadId = null;
        }

        if (unit is { } into && place is null)
        {
            Places.Add(db.Add(new StructurePlace { StructureId = Structure.Id, PostId = post, UnitId = into }).Entity);
        }
        else if (unit is { } other)
        {
            place!.UnitId = other;
        }
        else if (place is not null)
        {
            Places.Remove(place);
            db.Remove(place);
        }
    }
}
