using Birdik.Law.Duties;

namespace Birdik.Law.Areas.Law.Pages.Duties;

/// <summary>The parts of a duty as a form holds them.</summary>
public sealed class DutyForm
{
    public DutyModality Modality { get; set; }

    public string Bearer { get; set; } = "";

    public string Action { get; set; } = "";

    public string Object { get; set; } = "";

    public string Condition { get; set; } = "";

    public string Term { get; set; } = "";

    public string Payer { get; set; } = "";

    public DutyPeriod Period { get; set; }

    public int? DueMonth { get; set; }

    public int? DueDay { get; set; }

    public int? TermDays { get; set; }

    public int Version { get; set; }

    internal static DutyForm Of(Duty duty) => new()
    {
        Modality = duty.Modality,
        Bearer = duty.Bearer,
        Action = duty.Action,
        Object = duty.Object,
        Condition = duty.Condition,
        Term = duty.Term,
        Payer = duty.Payer,
        Period = duty.Period,
        DueMonth = duty.DueMonth,
        DueDay = duty.DueDay,
        TermDays = duty.TermDays,
        Version = duty.Version,
    };

    internal DutyParts ToParts() => new(
        Modality, Bearer.Trim(), Action.Trim(), Object.Trim(), Condition.Trim(), Term.Trim(), Payer.Trim(), Period, DueMonth, DueDay,
        TermDays);
}
