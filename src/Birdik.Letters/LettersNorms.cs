using Birdik.Platform.Norms;

namespace Birdik.Letters;

/// <summary>The norms of correspondence: how many days an answer may take, by what came and from whom.</summary>
public static class LettersNorms
{
    /// <summary>A citizen's appeal: working days for the answer.</summary>
    public static readonly NormDefinition AppealDays = new("letters.appeal-days", "days");

    /// <summary>A citizen's appeal that needs study: calendar days in all, with notice to the applicant.</summary>
    public static readonly NormDefinition AppealExtendedDays = new("letters.appeal-extended-days", "days");

    /// <summary>A citizen's appeal: working days for its registration.</summary>
    public static readonly NormDefinition AppealRegistrationDays = new("letters.appeal-registration-days", "days");

    /// <summary>A letter that names no term: calendar days.</summary>
    public static readonly NormDefinition LetterDays = new("letters.letter-days", "days");

    /// <summary>A request of a deputy of the parliament: calendar days.</summary>
    public static readonly NormDefinition DeputyDays = new("letters.deputy-days", "days");

    /// <summary>A prosecutor's representation: calendar days.</summary>
    public static readonly NormDefinition ProsecutorDays = new("letters.prosecutor-days", "days");

    /// <summary>Days within which the same body's letter on the same matter counts as repeated.</summary>
    public static readonly NormDefinition RepeatDays = new("letters.repeat-days", "days");

    internal static IEnumerable<NormDefinition> All =>
        [AppealDays, AppealExtendedDays, AppealRegistrationDays, LetterDays, DeputyDays, ProsecutorDays, RepeatDays];
}
