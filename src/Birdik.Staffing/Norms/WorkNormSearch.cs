using Birdik.Platform.Localization;
using Birdik.Platform.Search;
using Birdik.Platform.Threads;

namespace Birdik.Staffing.Norms;

/// <summary>Keeps a norm of work findable by the search of the whole system.</summary>
public sealed class WorkNormSearch(SearchIndex index)
{
    private const int Weight = 4;

    public Task PutAsync(WorkNorm norm, CancellationToken ct) => index.PutNationalAsync(
        new SearchEntry(new SourceRef(WorkNormRef.Kind, norm.Code), norm.Name, StaffingLinks.Norm(norm.Code), StaffingPermissions.View)
        {
            Note = new LocalizedText(norm.Code, norm.Code, norm.Code),
            Numbers = norm.Code,
            Body = norm.Source,
            Weight = Weight,
        },
        ct);
}
