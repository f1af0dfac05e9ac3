using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;

namespace Birdik.Platform.Search;

/// <summary>An entry of a tenant.</summary>
public sealed class SearchDocument : TenantEntity<SearchDocument>, ISearchDocument
{
    public required string Kind { get; init; }

    public required string ObjectId { get; init; }

    public required long Key { get; init; }

    public long Rank { get; set; }

    public required LocalizedText Title { get; set; }

    public required LocalizedText Note { get; set; }

    public DateOnly? Day { get; set; }

    public required string Href { get; set; }

    public string? Permission { get; set; }

    public string TitleWords { get; set; } = "";

    public string NumberWords { get; set; } = "";

    public string PeopleWords { get; set; } = "";

    public string BodyWords { get; set; } = "";
}
