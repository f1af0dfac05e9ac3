using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Journals;

/// <summary>Finds the journal of an organ and year, and opens it with its first letter.</summary>
public sealed class JournalBook(BirdikDbContext db, TenantKinds tenants)
{
    /// <summary>The journal for the one who writes: the council's people write in the council's.</summary>
    public async Task<Journal> OfAsync(JournalKind kind, int year, ChangeContext change, CancellationToken ct)
    {
        var organKind = await OrganKindAsync(change.Actor.Role, ct);
        return await OfOrganAsync(organKind, kind, year, ct);
    }

    /// <summary>The journal of an organ; a new year's one goes on with the file and template of the year before.</summary>
    public async Task<Journal> OfOrganAsync(OrganKind organKind, JournalKind kind, int year, CancellationToken ct)
    {
        return await db.Set<Journal>()
            .FirstOrDefaultAsync(
                row => row.Year == year && row.Kind == kind && db.Set<Organ>().Any(one => one.Id == row.OrganId && one.Kind == organKind), ct)
            ?? await OpenAsync(organKind, kind, year, ct);
    }

    /// <summary>In which organ someone writes.</summary>
    internal async ValueTask<OrganKind> OrganKindAsync(string? role, CancellationToken ct) =>
        OrganOfRole.In(await tenants.OfAsync(db, ct), role ?? "");

    /// <summary>The organs in which a person works, by their roles.</summary>
    internal async Task<IReadOnlyList<OrganKind>> OrgansOfAsync(IEnumerable<string> roles, CancellationToken ct)
    {
        var organs = new List<OrganKind>();
        foreach (var role in roles)
        {
            organs.Add(await OrganKindAsync(role, ct));
        }

        return [.. organs.Distinct()];
    }

    private async Task<Journal> OpenAsync(OrganKind organKind, JournalKind kind, int year, CancellationToken ct)
    {
        var organ = await db.Set<Organ>().FirstOrDefaultAsync(row => row.Kind == organKind, ct);
        if (organ is null)
        {
            organ = new Organ { Kind = organKind, Name = OrganOfRole.StandardName(organKind) };
            db.Add(organ);
        }

        var organId = organ.Id;
        var before = await db.Set<Journal>().AsNoTracking().Where(row => row.OrganId == organId && row.Kind == kind && row.Year < year)
            .OrderByDescending(row => row.Year).FirstOrDefaultAsync(ct);
        var journal = new Journal
        {
            OrganId = organ.Id,
            Year = year,
            Kind = kind,
            FileIndex = before?.FileIndex ?? StandardFile(organKind, kind),
            Template = before?.Template ?? Journal.StandardTemplate,
        };
        db.Add(journal);
        return journal;
    }

    internal static string StandardFile(OrganKind organ, JournalKind kind)
    {
        var unit = organ == OrganKind.Council ? "02" : "03";
        return kind switch
        {
            JournalKind.Incoming => $"{unit}-01",
            JournalKind.Outgoing => $"{unit}-02",
            JournalKind.Appeals => $"{unit}-03",
        };
    }
}
