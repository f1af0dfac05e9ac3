using Birdik.Letters.Correspondents;
using Birdik.Methods.LegalTime;
using Birdik.Platform.Norms;

namespace Birdik.Letters.TimeLimits;

/// <summary>The rule for a letter: how many days of which sort, and the norm that says so.</summary>
internal sealed record TimeLimit(NormValue Norm, DayType DayType)
{
    public int Days => (int)Norm.Number;

    /// <summary>The rule by kind and by who writes; null where none applies, as to a court that names its own term.</summary>
    public static (NormDefinition Norm, DayType DayType)? RuleOf(LetterKind kind, CorrespondentClass? sender) =>
        kind.IsAppeal() ? (LettersNorms.AppealDays, DayType.Working) : sender switch
        {
            CorrespondentClass.Deputy => (LettersNorms.DeputyDays, DayType.Calendar),
            CorrespondentClass.Prosecutor => (LettersNorms.ProsecutorDays, DayType.Calendar),
            CorrespondentClass.Court => null,
            CorrespondentClass.StateBody or CorrespondentClass.Municipality or CorrespondentClass.Organisation
                or CorrespondentClass.Citizen or null => (LettersNorms.LetterDays, DayType.Calendar),
        };

    public static TimeLimit? Find(NormPeriods norms, LetterKind kind, CorrespondentClass? sender, DateOnly edition) =>
        RuleOf(kind, sender) is var (norm, dayType) && norms.On(norm.Code, edition) is { } value ? new TimeLimit(value, dayType) : null;

    /// <summary>The term from the day after <paramref name="registered"/>; null when the calendar lacks <paramref name="missingYear"/>.</summary>
    public LegalTerm? From(DateOnly registered, WorkingCalendar calendar, out int missingYear) => DayType switch
    {
        DayType.Working => calendar.AfterWorkingDays(registered, Days, out missingYear),
        DayType.Calendar => calendar.AfterCalendarDays(registered, Days, out missingYear),
    };
}

/// <summary>In what days a term is counted.</summary>
public enum DayType
{
    Working,
    Calendar,
}
