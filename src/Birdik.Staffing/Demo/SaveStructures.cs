using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Staffing.Structures;
using Birdik.Staffing.Tables;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Demo;

/// <summary>An adopted structure like the typical one as far as there are posts, and a draft in which taxes are a unit of their own.</summary>
internal sealed class SaveStructures(
    BirdikDbContext db, DraftStructureHandler draft, RemoveStructureUnitHandler remove, SetStructureUnitHandler set, AdoptStructureHandler adopt, TimeProvider clock)
{
    public async Task<Result<Done>> HandleAsync(ChangeContext change, CancellationToken ct)
    {
        var first = (await draft.HandleAsync(new(StructureStart.Typical), change, ct)).Value;
        foreach (var unit in await db.Set<StructureUnit>().Where(unit => unit.StructureId == first && unit.HeadId == null).ToListAsync(ct))
        {
            _ = (await remove.HandleAsync(new(first, unit.Id), change, ct)).Value;
        }

        var year = clock.Today().Year;
        _ = (await adopt.HandleAsync(new(first, StructureOrgan.Council, "14/3 (демо)", new DateOnly(year - 1, 12, 24)), change, ct)).Value;
        var second = (await draft.HandleAsync(new(StructureStart.Last), change, ct)).Value;
        var finance = await UnitOfAsync(second, FunctionPost.Finance, ct);
        var tax = await db.Set<Post>().FirstOrDefaultAsync(post => post.Trade == FunctionPost.Tax, ct);
        _ = (await set.HandleAsync(
            new(second, null, new LocalizedText("Салык жана муниципалдык менчик бөлүмү", "Отдел налогов и муниципальной собственности"), finance?.Id, tax?.Id),
            change, ct)).Value;
        if (await UnitOfAsync(second, FunctionPost.PublicWorks, ct) is { } works)
        {
            _ = (await remove.HandleAsync(new(second, works.Id), change, ct)).Value;
        }

        return new Done();
    }

    private async Task<StructureUnit?> UnitOfAsync(Id<OfficeStructure> structure, FunctionPost head, CancellationToken ct) => await (
        from unit in db.Set<StructureUnit>()
        where unit.StructureId == structure
        join post in db.Set<Post>() on unit.HeadId equals post.Id
        where post.Trade == head
        select unit).FirstOrDefaultAsync(ct);
}
