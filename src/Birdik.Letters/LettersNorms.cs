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

    /// <summary>Minutes that a letter of a body takes on average, from registration to answer, unless the one who did it says otherwise.</summary>
    public static readonly NormDefinition LetterMinutes = new("letters.letter-minutes", "minutes");

    /// <summary>Minutes that a citizen's appeal takes on average.</summary>
    public static readonly NormDefinition AppealMinutes = new("letters.appeal-minutes", "minutes");

    /// <summary>Letters that an office receives on a working day, to compare with.</summary>
    public static readonly NormDefinition ReceivedPerDay = new("letters.received-per-day", "letters");

    /// <summary>Letters that an office sends on a working day, to compare with.</summary>
    public static readonly NormDefinition SentPerDay = new("letters.sent-per-day", "letters");

    /// <summary>Letters of one matter after which it counts as endless.</summary>
    public static readonly NormDefinition MatterRounds = new("letters.matter-rounds", "letters");

    /// <summary>Days after which an open matter counts as endless.</summary>
    public static readonly NormDefinition MatterDays = new("letters.matter-days", "days");

    /// <summary>The day of December by which next year's file plan is approved.</summary>
    public static readonly NormDefinition FilePlanDay = new("letters.file-plan-day", "day-of-month");

    internal static IEnumerable<NormDefinition> All =>
    [
        AppealDays, AppealExtendedDays, AppealRegistrationDays, LetterDays, DeputyDays, ProsecutorDays, RepeatDays, LetterMinutes, AppealMinutes,
        ReceivedPerDay, SentPerDay, MatterRounds, MatterDays, FilePlanDay,
    ];
}
