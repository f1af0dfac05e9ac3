using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Planning.Rises;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Demo;

/// <summary>Saves what goes between the levels: state programmes with their allocations, and the answers of each side.</summary>
internal sealed class SaveLevels(BirdikDbContext db, DocumentSearch documentSearch)
{
    /// <summary>A state body's approved programme with its allocation to the showcase.</summary>
    public async Task<Result<Done>> StateAsync(DemoStateProgramme programme, int showcase, DateOnly today, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var document = new PlanningDocument { Kind = DocumentKind.StateProgramme, Title = programme.Title, FromYear = today.Year - 1, ToYear = today.Year + 4, Edition = 1 };
        var goal = new Goal { DocumentId = document.Id, Number = "1", Title = programme.Goal };
        var measure = new Measure
        {
            DocumentId = document.Id,
            GoalId = goal.Id,
            Number = "1.m1",
            Title = programme.Measure,
            From = new DateOnly(today.Year, 1, 1),
            To = new DateOnly(today.Year + 1, 12, 31),
            Cost = programme.Som,
            Executor = programme.Title.Ky,
            State = MeasureState.Doing,
            Progress = 35,
        };
        var idle = new Measure
        {
            DocumentId = document.Id,
            GoalId = goal.Id,
            Number = "1.m2",
            Title = new LocalizedText($"Ыкмалык колдоо: {programme.Goal.Ky}", $"Методическая поддержка: {programme.Goal.Ru}", $"Guidance: {programme.Goal.En}"),
            From = new DateOnly(today.Year, 1, 1),
            To = new DateOnly(today.Year, 12, 31),
            Cost = 4_000_000,
        };
        db.AddRange(document, goal, measure, idle);
        db.AddRange(
            new MeasureMoney { MeasureId = measure.Id, Year = today.Year, Source = MoneySource.Republican, Som = programme.Som },
            new MeasureMoney { MeasureId = idle.Id, Year = today.Year, Source = MoneySource.Republican, Som = idle.Cost });
        db.Add(new Allocation
        {
            FromTenantId = db.Tenant,
            ToTenantId = showcase,
            DocumentId = document.Id.Value,
            Programme = programme.Title,
            MeasureId = measure.Id.Value,
            Measure = programme.Measure,
            Year = today.Year,
            Som = Math.Round(programme.Som / 300m / 1_000) * 1_000,
            Units = programme.Units > 0 ? 12 : 0,
            Unit = programme.Unit,
            GivenOn = new DateOnly(today.Year, 2, 3),
        });
        document.Send();
        document.Approve($"Министрлер Кабинетинин токтому, {today.Year - 2}-ж. (демо)", new DateOnly(today.Year - 2, 12, 1), "");
        await documentSearch.PutAsync(document, ct);
        return await SaveAsync(db, change, ("programmes", 1), ct);
    }

    public async Task<Result<Done>> AnswerRisesAsync(DateOnly today, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var answers = new[]
        {
            (NeedAnswer.Taken, "Долбоорлоо иштери быйылкы планга киргизилди, каражат бөлүндү."),
            (NeedAnswer.InPart, "Тазалоо иштеринин биринчи бөлүгү быйыл, калганы кийинки жылы аткарылат."),
            (NeedAnswer.Refused, "Трансформатордун кубаттуулугу ченемге ылайык; кошумча жүктөм боюнча электр ишканасына кайрылыңыздар."),
        };
        var place = 0;
        foreach (var rise in await db.Set<Rise>().Where(row => row.ToTenantId == db.Tenant).OrderBy(row => row.Number).ToListAsync(ct))
        {
            // The last one of an office still waits.
            if (place < 3)
            {
                var (answer, text) = answers[place % answers.Length];
                rise.Give(answer, text, today.AddDays(-4 - place));
            }

            place++;
        }

        return await SaveAsync(db, change, ("rises", place), ct);
    }

    public async Task<Result<Done>> AnswerAllocationsAsync(DateOnly today, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var place = 0;
        foreach (var allocation in (await db.Set<Allocation>().Where(row => row.ToTenantId == db.Tenant).ToListAsync(ct)).OrderBy(row => row.Programme.Ky, StringComparer.Ordinal))
        {
            // The last of the five still waits.
            (AllocationAnswer Answer, string Text, int Days)[] answers =
            [
                (AllocationAnswer.Accepted, "", 60), (AllocationAnswer.Accepted, "", 45),
                (AllocationAnswer.Questioned, "Бөлүштүрүүдө Кара-Жыгач айылы эске алынган эмес.", 40), (AllocationAnswer.NotFunded, "Каражат жыл ичинде которулган жок.", 12),
            ];
            if (place < answers.Length)
            {
                var (answer, text, days) = answers[place];
                allocation.Give(answer, text, today.AddDays(-days));
            }

            place++;

            if (allocation.Answer == AllocationAnswer.Accepted)
            {
                var recipients = DemoTexts.People.Select((name, number) => new Recipient
                {
                    AllocationId = allocation.Id,
                    Name = name,
                    Criterion = "Жакырчылык чегинен төмөн үй-бүлө",
                    DeliveredOn = number < 4 ? today.AddDays(-20) : null,
                    ConfirmedOn = number < 3 ? today.AddDays(-10) : null,
                }).ToList();
                db.AddRange(recipients);
                allocation.Count(recipients.Count, recipients.Count(row => row.ConfirmedOn is not null));
            }
        }

        return await SaveAsync(db, change, ("allocations", place), ct);
    }

    internal static async Task<Result<Done>> SaveAsync(BirdikDbContext db, ChangeContext change, (string, object?) fact, CancellationToken ct)
    {
        change.Record("planning.demo-made", new SourceRef("platform.tenant", $"{db.Tenant}"), fact);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
