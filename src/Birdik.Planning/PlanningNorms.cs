using Birdik.Platform.Norms;

namespace Birdik.Planning;

/// <summary>The norms planning asks for.</summary>
public static class PlanningNorms
{
    /// <summary>Within how many working days a need is answered.</summary>
    public static readonly NormDefinition NeedAnswerDays = new("planning.need-answer-days", "days");

    /// <summary>Within how many working days a level answers a need that rose to it.</summary>
    public static readonly NormDefinition RiseAnswerDays = new("planning.rise-answer-days", "days");

    /// <summary>From which likeness on, in percent, a paragraph or measure counts as copied.</summary>
    public static readonly NormDefinition CopyPercent = new("planning.copy-percent", "percent");

    /// <summary>Which share of residents piped water is to reach, in percent; below it a need is proposed.</summary>
    public static readonly NormDefinition LeastPipedWater = new("planning.least-piped-water", "percent");

    /// <summary>How many pupils a school is to have at most; above it a need is proposed.</summary>
    public static readonly NormDefinition MostPupilsPerSchool = new("planning.most-pupils-per-school", "pupils");

    /// <summary>How many residents a health point (FAP) or a library is to serve at most, and how many persons a household has at most.</summary>
    public static readonly NormDefinition MostResidentsPerHealthPoint = new("planning.most-residents-per-health-point", "persons");

    public static readonly NormDefinition MostResidentsPerLibrary = new("planning.most-residents-per-library", "persons");

    public static readonly NormDefinition MostPersonsPerHousehold = new("planning.most-persons-per-household", "persons");

    /// <summary>How many births there are to be for a death at least.</summary>
    public static readonly NormDefinition LeastBirthsPerDeath = new("planning.least-births-per-death", "times");

    internal static IEnumerable<NormDefinition> All =>
    [
        NeedAnswerDays, RiseAnswerDays, CopyPercent, LeastPipedWater, MostPupilsPerSchool, MostResidentsPerHealthPoint, MostResidentsPerLibrary,
        MostPersonsPerHousehold, LeastBirthsPerDeath,
    ];
}
