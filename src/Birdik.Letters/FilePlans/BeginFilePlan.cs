using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.FilePlans;

/// <summary>
/// Begins the file plan of a year as a draft: from the plan of the year before, with the files that are to go on, or from the typical list
/// where there is none.
/// </summary>
/// <param name="Kept">Files of the earlier plan that go on; null keeps all.</param>
public sealed record BeginFilePlan(OrganKind Organ, int Year, IReadOnlyList<Id<FilePlanItem>>? Kept = null);

public sealed class BeginFilePlanHandler(BirdikDbContext db, FilePlanSearch search)
{
    private const int Earliest = 2000;
    private const int Latest = 2100;

    public async Task<Result<Id<FilePlan>>> HandleAsync(BeginFilePlan command, ChangeContext change, CancellationToken ct)
    {
        if (command.Year is < Earliest or > Latest)
        {
            return Problem.Invalid("letters.year-wrong", nameof(command.Year));
        }

        var organ = await db.Set<Organ>().FirstOrDefaultAsync(row => row.Kind == command.Organ, ct);
        if (organ is null)
        {
            organ = new Organ { Kind = command.Organ, Name = OrganOfRole.StandardName(command.Organ) };
            db.Add(organ);
        }

        var organId = organ.Id;
        if (await db.Set<FilePlan>().AnyAsync(row => row.OrganId == organId && row.Year == command.Year, ct))
        {
            return Problem.Conflict("letters.file-plan-known", nameof(command.Year), ("year", $"{command.Year}"));
        }

        var plan = new FilePlan { OrganId = organId, Year = command.Year };
        db.Add(plan);
        var before = await db.Set<FilePlan>().Where(row => row.OrganId == organId && row.Year < command.Year)
            .OrderByDescending(row => row.Year).FirstOrDefaultAsync(ct);
        var items = before is null
            ? TypicalFiles.For(plan.Id, command.Organ == OrganKind.Council).ToList()
            : (await db.Set<FilePlanItem>().Where(row => row.PlanId == before.Id).ToListAsync(ct))
                .Where(row => command.Kept?.Contains(row.Id) != false).Select(row => row.For(plan.Id)).ToList();
        db.AddRange(items);
        change.Record("letters.file-plan-begun", LettersRefs.To(plan.Id), ("year", $"{plan.Year}"), ("files", items.Count));
        await db.SaveChangesAsync(ct);
        await search.PutAsync(plan, ct);
        return plan.Id;
    }
}
