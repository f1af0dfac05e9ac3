using Birdik.Methods.Law.Structure;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Provisions;

/// <summary>Reads a version as it is shown: its table of contents, and the division that holds an address.</summary>
public sealed class ReadText(NationalDb db)
{
    /// <summary>A version with no more provisions than this is shown whole.</summary>
    public const int Whole = 250;

    private static readonly ProvisionKind[] InContents = [.. ProvisionKinds.Divisions, ProvisionKind.Article];

    public async Task<IReadOnlyList<ContentsLine>> ContentsAsync(Id<ActVersion> version, CancellationToken ct) =>
        await db.Set<ProvisionText>()
            .Where(text => text.VersionId == version && InContents.Contains(text.Kind))
            .OrderBy(text => text.Place)
            .Select(text => new ContentsLine { Place = text.Place, Depth = text.Depth, EId = text.EId, Kind = text.Kind, Label = text.Label, Heading = text.Heading })
            .ToListAsync(ct);

    /// <summary>The rows from one place up to, but not including, another.</summary>
    public async Task<IReadOnlyList<ProvisionText>> RowsAsync(Id<ActVersion> version, int from, int to, CancellationToken ct) =>
        await db.Set<ProvisionText>()
            .Where(text => text.VersionId == version && text.Place >= from && text.Place < to)
            .OrderBy(text => text.Place)
            .ToListAsync(ct);

    public async Task<IReadOnlyList<ProvisionText>> AllAsync(Id<ActVersion> version, CancellationToken ct) =>
        await RowsAsync(version, 0, int.MaxValue, ct);

    /// <summary>The place of an address in a version; null when this version does not hold it.</summary>
    public Task<int?> PlaceAsync(Id<ActVersion> version, string eId, CancellationToken ct) =>
        db.Set<ProvisionText>().Where(text => text.VersionId == version && text.EId == eId)
            .Select(text => (int?)text.Place).FirstOrDefaultAsync(ct);
}

/// <summary>A division or article in the table of contents.</summary>
public sealed record ContentsLine
{
    public required int Place { get; init; }

    public required int Depth { get; init; }

    public required string EId { get; init; }

    public required ProvisionKind Kind { get; init; }

    public string? Label { get; init; }

    public string? Heading { get; init; }

    public bool IsArticle => Kind == ProvisionKind.Article;
}
