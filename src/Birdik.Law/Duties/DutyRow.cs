using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;

namespace Birdik.Law.Duties;

/// <summary>A duty as a row of the register.</summary>
public sealed record DutyRow
{
    public Id<Duty> Id { get; init; }

    public int Place { get; init; }

    public string Sentence { get; init; } = "";

    public string Bearer { get; init; } = "";

    public DutyModality Modality { get; init; }

    public string Action { get; init; } = "";

    public string Object { get; init; } = "";

    public string Term { get; init; } = "";

    public DutyPeriod Period { get; init; }

    public string Payer { get; init; } = "";

    public DutyState State { get; init; }

    public ActLanguage Language { get; init; }

    public string EId { get; init; } = "";

    public string ActKey { get; init; } = "";

    public LocalizedText ActTitle { get; init; } = new("", "");

    public string ActSortKey { get; init; } = "";

    public string ActSearchText { get; init; } = "";

    public string Spheres { get; init; } = "";

    public string Folded { get; init; } = "";
}
