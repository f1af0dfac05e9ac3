namespace Birdik.Staffing.Norms;

/// <summary>With what the volume of an activity grows. What is known of it for a municipality stands in the statistics of its territory.</summary>
public enum WorkDriver
{
    /// <summary>The same for every municipality.</summary>
    Fixed,
    Residents,
    Households,
    Villages,

    /// <summary>Heads of large cattle, and sheep and goats as a fifth of one.</summary>
    Livestock,
    ArableHectares,
    Schools,
    Births,

    /// <summary>Kilometres of road to the centre of the rayon and back: remoteness as work of its own.</summary>
    RoadKilometres,
}
