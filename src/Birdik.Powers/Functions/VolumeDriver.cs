namespace Birdik.Powers.Functions;

/// <summary>What makes the work of a function: with what its volume grows.</summary>
public enum VolumeDriver
{
    /// <summary>The same for every municipality.</summary>
    Fixed,
    Population,
    Households,
    Families,
    Children,
    PersonsWithDisabilities,
    Conscripts,
    Villages,
    LandPlots,
    PastureHectares,
    IrrigatedHectares,
    Livestock,
    Buildings,
    StreetKilometres,
    PipeKilometres,
    LightPoints,
    Institutions,
    Businesses,
    Taxpayers,
    Contracts,
    Cases,
    Letters,
    Events,
}
