using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Staffing.Tables;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Structures;

/// <summary>Adds a unit to a draft, or changes one.</summary>
/// <param name="Unit">Null for a new one.</param>
/// <param name="Parent">The unit above; null for the head of the office.</param>
/// <param name="Head">The post that leads it; it is put into the unit.</param>
public sealed record SetStructureUnit(
    Id<OfficeStructure> Structure, Id<StructureUnit>? Unit, LocalizedText Name, Id<StructureUnit>? Parent, Id<Post>? Head);

public sealed class SetStructureUnitHandler(BirdikDbContext db, StructureDrafts drafts)
{
    public async Task<Result<Done>> HandleAsync(SetStructureUnit command, ChangeContext change, CancellationToken ct)
    {
        var opened = await drafts.OpenAsync(command.Structure, ct);
        if (!opened.TryGet(out var draft))
        {
            return Result<Done>.Refused(opened.Problems);
        }

        if (Refuse(command, draft).ToList() is { Count: > 0 } problems)
        {
            return Result<Done>.Refused(problems);
        }

        if (command.Head is { } head && !await db.Set<Post>().AnyAsync(post => post.Id == head, ct))
        {
            return Problem.NotFound("staffing.post-unknown");
        }

        var unit = draft.Unit(command.Unit) ?? db.Add(new StructureUnit
        {
            StructureId = command.Structure,
            Name = command.Name,
            Place = draft.Units.Select(one => one.Place).DefaultIfEmpty(0).Max() + 1,
        }).Entity;
        (unit.Name, unit.ParentId, unit.HeadId) = (command.Name, command.Parent, command.Head);
        if (command.Head is { } led)
        {
            draft.Put(db, led, unit.Id);
        }

        change.Record("staffing.structure-unit-set", OfficeStructureRef.To(command.Structure), ("unit", unit.Name), ("number", draft.Structure.Number));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static IEnumerable<Problem> Refuse(SetStructureUnit command, StructureDraft draft)
    {
        if (command.Name.Ky.Length is 0 or > StructureUnit.MaxName || command.Name.Ru.Length > StructureUnit.MaxName
            || (command.Name.Ky + command.Name.Ru).Any(char.IsControl))
        {
            yield return Problem.Invalid("staffing.structure-unit-name", "NameKy", ("most", StructureUnit.MaxName));
        }

        if (draft.Units.FirstOrDefault(unit => unit.Id != command.Unit && unit.Name.Ky == command.Name.Ky) is not null)
        {
            yield return Problem.Invalid("staffing.structure-unit-twice", "NameKy", ("unit", command.Name));
        }

        if (command.Unit is not null && draft.Unit(command.Unit) is null)
        {
            yield return Problem.NotFound("staffing.structure-unit-unknown");
        }

        if (command.Unit is null && draft.Units.Count >= OfficeStructure.MostUnits)
        {
            yield return Problem.Invalid("staffing.structure-too-many", null, ("most", OfficeStructure.MostUnits));
        }

        if (command.Parent is not null && draft.Unit(command.Parent) is null)
        {
            yield return Problem.Invalid("staffing.structure-parent-unknown", "Parent");
        }
        else if (command.Unit is { } own && draft.IsUnder(command.Parent, own))
        {
            yield return Problem.Invalid("staffing.structure-cycle", "Parent", ("unit", command.Name));
        }

        if (command.Head is { } head && draft.Units.FirstOrDefault(unit => unit.HeadId == head && unit.Id != command.Unit) is { } other)
        {
            yield return Problem.Invalid("staffing.structure-head-twice", "Head", ("unit", other.Name));
        }
    }
}

/// <summary>Takes a unit out of a draft; the units below it and its posts go to the one above.</summary>
public sealed record RemoveStructureUnit(Id<OfficeStructure> Structure, Id<StructureUnit> Unit);

public sealed class RemoveStructureUnitHandler(BirdikDbContext db, StructureDrafts drafts)
{
    public async Task<Result<Done>> HandleAsync(RemoveStructureUnit command, ChangeContext change, CancellationToken ct)
    {
        var opened = await drafts.OpenAsync(command.Structure, ct);
        if (!opened.TryGet(out var draft))
        {
            return Result<Done>.Refused(opened.Problems);
        }

        if (draft.Unit(command.Unit) is not { } unit)
        {
            return Problem.NotFound("staffing.structure-unit-unknown");
        }

        foreach (var below in draft.Units.Where(one => one.ParentId == unit.Id))
        {
            below.ParentId = unit.ParentId;
        }

        foreach (var place in draft.Places.Where(one => one.UnitId == unit.Id).ToList())
        {
            draft.Put(db, place.PostId, unit.ParentId);
        }

        db.Remove(unit);
        change.Record("staffing.structure-unit-removed", OfficeStructureRef.To(command.Structure), ("unit", unit.Name), ("number", draft.Structure.Number));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>Puts posts into units of a draft.</summary>
/// <param name="Places">Of each post its unit; null for the head of the office.</param>
public sealed record PlacePosts(Id<OfficeStructure> Structure, IReadOnlyList<(Id<Post> Post, Id<StructureUnit>? Unit)> Places);

public sealed class PlacePostsHandler(BirdikDbContext db, StructureDrafts drafts)
{
    public async Task<Result<Done>> HandleAsync(PlacePosts command, ChangeContext change, CancellationToken ct)
    {
        var opened = await drafts.OpenAsync(command.Structure, ct);
        if (!opened.TryGet(out var draft))
        {
            return Result<Done>.Refused(opened.Problems);
        }

        if (command.Places.Any(place => place.Unit is not null && draft.Unit(place.Unit) is null))
        {
            return Problem.NotFound("staffing.structure-unit-unknown");
        }

        var posts = command.Places.Select(place => place.Post).Distinct().ToList();
        if (await db.Set<Post>().CountAsync(post => posts.Contains(post.Id), ct) != posts.Count)
        {
            return Problem.NotFound("staffing.post-unknown");
        }

        foreach (var (post, unit) in command.Places)
        {
            draft.Put(db, post, unit);
        }

        change.Record("staffing.structure-posts-placed", OfficeStructureRef.To(command.Structure), ("count", posts.Count), ("number", draft.Structure.Number));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
