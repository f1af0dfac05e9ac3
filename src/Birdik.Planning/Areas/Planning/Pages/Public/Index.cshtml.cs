using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Public;

/// <summary>The public door: a resident finds the municipality.</summary>
public sealed class IndexModel(NationalDb db, Words words) : PageModel
{
    private const int MostShown = 24;

    public string Query { get; private set; } = "";

    public IReadOnlyList<Office> Offices { get; private set; } = [];

    public bool HasMore { get; private set; }

    public async Task OnGetAsync(string? q, CancellationToken ct)
    {
        Query = (q ?? "").Trim();
        var key = UnitKeys.Search(Query);
        var rows = await (
            from tenant in db.Set<Tenant>()
            where tenant.Kind == TenantKind.Municipality && tenant.To == null
            join unit in db.Set<Unit>() on tenant.UnitCode equals unit.Code into units
            from unit in units.DefaultIfEmpty()
            join parent in db.Set<Unit>() on unit.ParentId equals parent.Id into parents
            from parent in parents.DefaultIfEmpty()
            select new { tenant.Code, tenant.Name, Search = unit == null ? null : unit.SearchText, Where = parent == null ? null : parent.Name }).ToListAsync(ct);
        List<Office> found =
        [
            .. rows.Where(row => key.Length == 0 || UnitKeys.Search($"{row.Name.Ky} {row.Name.Ru} {row.Name.En} {row.Search}").Contains(key, StringComparison.Ordinal))
                .OrderBy(row => UnitKeys.Sort(row.Name.Ky), StringComparer.Ordinal)
                .Take(MostShown + 1)
                .Select(row => new Office(row.Code, row.Name, row.Where?.In(words.Language) ?? "")),
        ];
        HasMore = found.Count > MostShown;
        Offices = [.. found.Take(MostShown)];
    }

    public sealed record Office(string Code, LocalizedText Name, string Where);
}
