using Birdik.Planning.Cycle;
using Birdik.Planning.Programmes;
using Birdik.Platform.Identity;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages;

/// <summary>The planning regulation: steps, who, by when, with what evidence, for each kind of document of one's own level.</summary>
public sealed class RegulationModel(BirdikDbContext db, CurrentUser user) : PageModel
{
    public IReadOnlyList<DocumentKind> Kinds { get; private set; } = [];

    public DocumentKind Kind { get; private set; }

    public IReadOnlyList<RegulationStep> Steps => PlanningReference.StepsOf(Kind);

    public async Task OnGetAsync(DocumentKind? kind, CancellationToken ct)
    {
        var isLocal = await db.Set<Tenant>().AnyAsync(tenant => tenant.Id == user.TenantId && tenant.Kind == TenantKind.Municipality, ct);
        Kinds = [.. Enum.GetValues<DocumentKind>().Where(one => DocumentKinds.IsLocal(one) == isLocal)];
        Kind = kind is { } asked && Kinds.Contains(asked) ? asked : Kinds.Contains(DocumentKind.LocalProgramme) ? DocumentKind.LocalProgramme : DocumentKind.StateProgramme;
    }
}
