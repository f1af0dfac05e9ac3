using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Staffing.Tables;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Structures;

/// <summary>Adopts a draft by an act; its posts then belong to its units and answer to their heads.</summary>
public sealed record AdoptStructure(Id<OfficeStructure> Structure, StructureOrgan Organ, string ActNumber, DateOnly ActOn);

public sealed class AdoptStructureHandler(BirdikDbContext db, StructureDrafts drafts, StaffingTables tables)
{
    public async Task<Result<Done>> HandleAsync(AdoptStructure command, ChangeContext change, CancellationToken ct)
    {
        var opened = await drafts.OpenAsync(command.Structure, ct);
        if (!opened.TryGet(out var draft))
        {
            return Result<Done>.Refused(opened.Problems);
        }

        var today = Platform.Time.Bishkek.DayOf(change.At);
        var before = await db.Set<OfficeStructure>().Where(one => one.State == StructureState.Adopted).MaxAsync(one => one.ActOn, ct);
        var posts = (await tables.PostsOnAsync(today, ct)).ToDictionary(line => line.Post.Id, line => line.Post);
        var known = await db.Set<Post>().ToDictionaryAsync(post => post.Id, ct);
        var problems = Refuse(command, today, before).Concat(Refuse(draft, posts.Keys.ToHashSet(), known)).ToList();
        if (problems.Count > 0)
        {
            return Result<Done>.Refused(problems);
        }

        var structure = draft.Structure;
        (structure.State, structure.Organ, structure.ActNumber, structure.ActOn) = (StructureState.Adopted, command.Organ, command.ActNumber, command.ActOn);
        Settle(draft, posts.Keys.Select(id => known[id]).ToList());
        change.Record(
            "staffing.structure-adopted", OfficeStructureRef.To(structure.Id),
            ("number", structure.Number), ("act", structure.ActNumber), ("day", command.ActOn), ("units", draft.Units.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static IEnumerable<Problem> Refuse(AdoptStructure command, DateOnly today, DateOnly? before)
    {
        if (command.ActNumber.Length is 0 or > OfficeStructure.MaxActNumber || command.ActNumber.Any(char.IsControl))
        {
            yield return Problem.Invalid("staffing.structure-act-missing", "ActNumber", ("most", OfficeStructure.MaxActNumber));
        }

        if (command.ActOn > today)
        {
            yield return Problem.Invalid("staffing.structure-act-later", "ActOn", ("day", today));
        }
        else if (command.ActOn < before)
        {
            yield return Problem.Invalid("staffing.structure-act-earlier", "ActOn", ("day", before));
        }
    }

    private static IEnumerable<Problem> Refuse(StructureDraft draft, HashSet<Id<Post>> inTable, Dictionary<Id<Post>, Post> known)
    {
        if (draft.Units.Count == 0)
        {
            yield return Problem.Invalid("staffing.structure-empty");
        }

        foreach (var unit in draft.Units.Where(unit => unit.HeadId is null))
        {
            yield return Problem.Invalid("staffing.structure-head-missing", null, ("unit", unit.Name));
        }

        foreach (var place in draft.Places.Where(place => !inTable.Contains(place.PostId)))
        {
            yield return Problem.Invalid("staffing.structure-post-gone", null, ("post", known[place.PostId].Name));
        }
    }

    /// <summary>Of every post of the staffing table the unit, and the post to which it answers.</summary>
    private static void Settle(StructureDraft draft, List<Post> posts)
    {
        var units = draft.Units.ToDictionary(unit => unit.Id);
        var places = draft.Places.ToDictionary(place => place.PostId, place => units[place.UnitId]);
        var top = posts.Find(post => post.Trade == Powers.Functions.FunctionPost.Head)?.Id;
        foreach (var post in posts)
        {
            var unit = places.GetValueOrDefault(post.Id);
            var above = unit is not null && unit.HeadId == post.Id ? unit.ParentId is { } parent ? units[parent] : null : unit;
            post.Structure = unit?.Name.Ky ?? "";
            post.ReportsToId = above is not null ? above.HeadId : post.Id == top ? null : top;
        }
    }
}
