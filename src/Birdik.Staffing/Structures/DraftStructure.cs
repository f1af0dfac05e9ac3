using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Staffing.Need;
using Birdik.Staffing.Tables;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Structures;

/// <summary>Begins a new version of the structure.</summary>
public sealed record DraftStructure(StructureStart Start);

/// <summary>What a draft begins from.</summary>
public enum StructureStart
{
    /// <summary>The last version; where there is none, the parts of the office named in the staffing table.</summary>
    Last,

    /// <summary>The typical structure, with the posts the office has.</summary>
    Typical,
}

public sealed class DraftStructureHandler(BirdikDbContext db, StaffingTables tables, NormRegister norms, ReadCountry country, Texts texts)
{
    public async Task<Result<Id<OfficeStructure>>> HandleAsync(DraftStructure command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<OfficeStructure>().AnyAsync(structure => structure.State == StructureState.Draft, ct))
        {
            return Problem.Conflict("staffing.structure-draft-open");
        }

        var last = await db.Set<OfficeStructure>().OrderByDescending(structure => structure.Number).FirstOrDefaultAsync(ct);
        var draft = new OfficeStructure { Number = (last?.Number ?? 0) + 1, State = StructureState.Draft };
        db.Add(draft);
        var today = Platform.Time.Bishkek.DayOf(change.At);
        var posts = await tables.PostsOnAsync(today, ct);
        if (command.Start == StructureStart.Typical)
        {
            var isCity = (await country.NowAsync(ct)).OfTenant(draft.TenantId)?.IsCity ?? false;
            AddTypical(draft, TypicalStructure.On(await norms.NowAsync(ct), today, isCity), posts);
        }
        else if (last is not null)
        {
            await AddCopyAsync(draft, last.Id, ct);
        }
        else
        {
            AddParts(draft, posts);
        }

        change.Record("staffing.structure-drafted", OfficeStructureRef.To(draft.Id), ("number", draft.Number));
        await db.SaveChangesAsync(ct);
        return draft.Id;
    }

    private async Task AddCopyAsync(OfficeStructure draft, Id<OfficeStructure> last, CancellationToken ct)
    {
        var units = await db.Set<StructureUnit>().Where(unit => unit.StructureId == last).OrderBy(unit => unit.Place).ToListAsync(ct);
        var copies = units.ToDictionary(unit => unit.Id, _ => Id<StructureUnit>.New());
        db.AddRange(units.Select(unit => new StructureUnit
        {
            Id = copies[unit.Id],
            StructureId = draft.Id,
            Name = unit.Name,
            ParentId = unit.ParentId is { } parent ? copies[parent] : null,
            HeadId = unit.HeadId,
            Place = unit.Place,
        }));
        var places = await db.Set<StructurePlace>().Where(place => place.StructureId == last).ToListAsync(ct);
        db.AddRange(places.Select(place => new StructurePlace { StructureId = draft.Id, PostId = place.PostId, UnitId = copies[place.UnitId] }));
    }

    private void AddTypical(OfficeStructure draft, TypicalStructure typical, IReadOnlyList<StaffingLineView> posts)
    {
        var made = new Dictionary<string, StructureUnit>();
        var placed = new HashSet<Id<Post>>();
        foreach (var shape in typical.Units)
        {
            var members = posts.Where(line => shape.Trades.Contains(line.Post.Trade.ToString()) && placed.Add(line.Post.Id)).Select(line => line.Post).ToList();
            var head = members.Find(post => post.Trade.ToString() == shape.Head) ?? members.FirstOrDefault();
            string Name(Language language) => texts.Find(language, $"Staffing.UnitOf.{shape.Key}") ?? shape.Key;
            var unit = Unit(
                draft, new LocalizedText(Name(Language.Ky), Name(Language.Ru), Name(Language.En)), head, members, made.Count + 1,
                shape.Parent is { } parent ? made[parent].Id : null);
            made.Add(shape.Key, unit);
        }
    }

    private void AddParts(OfficeStructure draft, IReadOnlyList<StaffingLineView> posts)
    {
        var parts = posts.Where(line => line.Post.Structure.Length > 0).GroupBy(line => line.Post.Structure, line => line.Post);
        foreach (var (place, part) in parts.Take(OfficeStructure.MostUnits).Index())
        {
            Unit(draft, new LocalizedText(part.Key, part.Key), part.First(), [.. part], place + 1, null);
        }
    }

    private StructureUnit Unit(
        OfficeStructure draft, LocalizedText name, Post? head, IReadOnlyList<Post> members, int place, Id<StructureUnit>? parent)
    {
        var unit = db.Add(new StructureUnit
        {
            StructureId = draft.Id,
            Name = name,
            ParentId = parent,
            HeadId = head?.Id,
            Place = place,
        }).Entity;
        db.AddRange(members.Select(post => new StructurePlace { StructureId = draft.Id, PostId = post.Id, UnitId = unit.Id }));
        return unit;
    }
}
