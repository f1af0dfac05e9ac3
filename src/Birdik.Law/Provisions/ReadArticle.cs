using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Provisions;

/// <summary>Reads an article, or another provision, with everything in it, as lines.</summary>
public sealed class ReadArticle(NationalDb db)
{
    public async Task<IReadOnlyList<string>> LinesAsync(ProvisionView provision, CancellationToken ct)
    {
        var version = await db.Set<ActVersion>()
            .SingleAsync(one => one.ActId == provision.ActId && one.Language == provision.Language && one.From == provision.From && one.ReplacedAt == null, ct);
        var within = $"{provision.EId}__";
        var rows = await db.Set<ProvisionText>()
            .Where(text => text.VersionId == version.Id && (text.EId == provision.EId || text.EId.StartsWith(within)))
            .OrderBy(text => text.Place)
            .ToListAsync(ct);
        return rows.ConvertAll(row => row.OwnText);
    }
}
