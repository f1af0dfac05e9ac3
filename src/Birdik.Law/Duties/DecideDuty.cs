using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Duties;

/// <summary>A person's verdict on a candidate: confirmed as it is or with other parts, or refused. It may be taken up again later.</summary>
/// <param name="Version">The version that was looked at; a later one refuses the verdict.</param>
public sealed record DecideDuty(Id<Duty> Duty, DutyState State, DutyParts? Parts = null, int? Version = null);

/// <summary>A duty taken apart, as a person corrects it.</summary>
public sealed record DutyParts(
    DutyModality Modality,
    string Bearer,
    string Action,
    string Object,
    string Condition,
    string Term,
    string Payer,
    DutyPeriod Period,
    int? DueMonth,
    int? DueDay,
    int? TermDays)
{
    public static DutyParts Of(Duty duty) => new(
        duty.Modality, duty.Bearer, duty.Action, duty.Object, duty.Condition, duty.Term, duty.Payer, duty.Period, duty.DueMonth,
        duty.DueDay, duty.TermDays);

    internal void WriteTo(Duty duty)
    {
        duty.Modality = Modality;
        duty.Bearer = Bearer;
        duty.Action = Action;
        duty.Object = Object;
        duty.Condition = Condition;
        duty.Term = Term;
        duty.Payer = Payer;
        duty.Period = Period;
        duty.DueMonth = DueMonth;
        duty.DueDay = DueDay;
        duty.TermDays = TermDays;
        duty.Refold();
    }
}

public sealed class DecideDutyHandler(BirdikDbContext db, DutySearch search)
{
    public const int MostTermDays = 3_660;

    public async Task<Result<Done>> HandleAsync(DecideDuty command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Duty>().SingleOrDefaultAsync(one => one.Id == command.Duty, ct) is not { } duty)
        {
            return Problem.NotFound("law.duty-unknown");
        }

        if (command.Version is { } seen && seen != duty.Version)
        {
            return new Problem("platform.changed-meanwhile", ProblemKind.Conflict);
        }

        if (command.Parts is { } parts && Refuse(parts).ToList() is { Count: > 0 } problems)
        {
            return problems;
        }

        command.Parts?.WriteTo(duty);
        duty.State = command.State;
        duty.DecidedBy = change.Actor.Name.Length > Duty.MaxName ? change.Actor.Name[..Duty.MaxName] : change.Actor.Name;
        duty.DecidedAt = change.At;
        await search.PutAsync(duty, ct);
        Record(change, duty);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static void Record(ChangeContext change, Duty duty)
    {
        switch (duty.State)
        {
            case DutyState.Confirmed:
                change.Record("law.duty-confirmed", DutyRef.To(duty.Id), ("bearer", duty.Bearer), ("action", duty.Action));
                break;
            case DutyState.Refused:
                change.Record("law.duty-refused", DutyRef.To(duty.Id), ("bearer", duty.Bearer), ("action", duty.Action));
                break;
            case DutyState.Candidate:
                change.Record("law.duty-reopened", DutyRef.To(duty.Id), ("bearer", duty.Bearer), ("action", duty.Action));
                break;
        }
    }

    private static IEnumerable<Problem> Refuse(DutyParts parts)
    {
        if (string.IsNullOrWhiteSpace(parts.Action))
        {
            yield return Problem.Invalid("law.duty-without-action", "Action");
        }

        foreach (var (field, text) in new[]
        {
            ("Bearer", parts.Bearer), ("Action", parts.Action), ("Object", parts.Object), ("Condition", parts.Condition),
            ("Term", parts.Term), ("Payer", parts.Payer),
        })
        {
            if (text.Length > Duty.MaxPart)
            {
                yield return Problem.Invalid("law.text-invalid", field, ("most", Duty.MaxPart));
            }
        }

        if ((parts.DueMonth is null) != (parts.DueDay is null) || !IsDay(parts.DueMonth ?? 1, parts.DueDay ?? 1))
        {
            yield return Problem.Invalid("law.due-day-invalid", "DueDay");
        }

        if (parts.TermDays is < 0 or > MostTermDays)
        {
            yield return Problem.Invalid("law.term-days-invalid", "TermDays", ("most", MostTermDays));
        }
    }

    private static bool IsDay(int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2024, month);
}
