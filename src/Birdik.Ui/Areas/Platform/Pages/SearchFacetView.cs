namespace Birdik.Ui.Areas.Platform.Pages;

/// <summary>One row of chips: a field, its values with their counts, and the one that is chosen.</summary>
public sealed record SearchFacetView(string Label, IReadOnlyList<SearchChip> Chips);

public sealed record SearchChip(string Label, int? Count, bool IsChosen, string Href);
