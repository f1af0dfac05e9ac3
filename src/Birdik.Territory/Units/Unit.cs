using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;

namespace Birdik.Territory.Units;

/// <summary>
/// An administrative-territorial unit as it is now, or as it last was before it was abolished. What it was earlier stands in
/// <see cref="UnitVersion"/>, what became of it in <see cref="UnitSuccession"/>. Nothing is ever deleted: documents keep old codes.
/// </summary>
public sealed class Unit : ReferenceEntity<Unit>
{
    public const int MaxCode = 40;
    public const int MaxName = 200;
    public const int MaxAct = 300;
    public const int MaxSearchText = 2_000;
    public const int MaxSortKey = 120;

    /// <summary>The code by which addresses, files and other modules name it: letters, digits and hyphens.</summary>
    public required string Code { get; set; }

    /// <summary>The 14 digits of the state classifier, where known; an identifier, nothing is computed from it.</summary>
    public string? Soate { get; set; }

    /// <summary>ISO 3166-2 of the nine top units: KG-B.</summary>
    public string? Iso { get; set; }

    public required UnitKind Kind { get; set; }

    public Id<Unit>? ParentId { get; set; }

    public required LocalizedText Name { get; set; }

    /// <summary>First day in force; null where it is not known.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day in force; null while in force.</summary>
    public DateOnly? To { get; set; }

    /// <summary>From when the unit has its present name, code, kind and parent; null where as long as known.</summary>
    public DateOnly? PresentFrom { get; set; }

    public string? FoundingAct { get; set; }

    public string? ClosingAct { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    /// <summary>Made up for the demo country.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>All its names and codes, present and former, folded for search.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Orders Kyrgyz names by the Kyrgyz alphabet in every database.</summary>
    public string SortKey { get; private set; } = "";

    public bool InForceOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>Brings the search text and the sort key up to date; called after the name or a code has changed.</summary>
    /// <param name="former">Names and codes that it had earlier.</param>
    public void Rekey(IEnumerable<UnitVersion> former)
    {
        var words = former.SelectMany(version => Designations(version.Name, version.Code, version.Soate))
            .Concat(Designations(Name, Code, Soate))
            .Append(Iso ?? "")
            .SelectMany(word => new[] { UnitKeys.Search(word), UnitKeys.Fold(word) })
            .Where(word => word.Length > 0)
            .Distinct();
        var text = $" {string.Join(" | ", words)} ";
        SearchText = text.Length > MaxSearchText ? text[..MaxSearchText] : text;
        SortKey = UnitKeys.Sort(Name.In(Language.Ky));
    }

    private static string[] Designations(LocalizedText name, string code, string? soate) =>
        [name.Ky, name.Ru, name.En, code, soate ?? ""];
}
