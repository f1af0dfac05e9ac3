using Birdik.Platform.Localization;
using Birdik.Powers.Functions;
using Birdik.Staffing.Norms;
using Birdik.Territory.Units;

namespace Birdik.Staffing.Need;

/// <summary>What staffing knows of one municipality.</summary>
/// <param name="Unit">The municipality.</param>
/// <param name="Top">The oblast or city of republican rank above it.</param>
/// <param name="TenantId">Its office in the system; null where it has none.</param>
/// <param name="Figures">By <see cref="WorkDriver"/>; null where it is not known.</param>
/// <param name="OwnVolumes">Its own counts, by the code of the norm.</param>
/// <param name="Existing">Posts of the approved staffing table; null without one.</param>
/// <param name="PayFund">Som a year of the approved staffing table.</param>
public sealed record OfficeFacts(
    SnapshotUnit Unit,
    SnapshotUnit? Top,
    int? TenantId,
    IReadOnlyList<decimal?> Figures,
    IReadOnlyDictionary<string, decimal> OwnVolumes,
    decimal? Existing,
    decimal? PayFund)
{
    /// <summary>What only some of its people do, today.</summary>
    public IReadOnlyList<IndividualFacts> Individual { get; init; } = [];

    public bool IsCity => Unit.Kind != UnitKind.AiylAimak;

    public decimal? Residents => Of(WorkDriver.Residents);

    public decimal? Of(WorkDriver driver) => Figures[(int)driver];

    public string Name(Language language) => Unit.Name.In(language);

    /// <summary>What everyone may know of it: public figures, without what the office counted and decided itself.</summary>
    public OfficeFacts InPublic() => this with { OwnVolumes = new Dictionary<string, decimal>(), Individual = [], Existing = null, PayFund = null };
}

/// <param name="Hours">A year, of each of the persons.</param>
public sealed record IndividualFacts(string Name, FunctionPost Trade, decimal Persons, decimal Hours);
