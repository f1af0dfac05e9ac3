using Birdik.Platform.Ids;
using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Agreements;

/// <summary>Writes down what one's own side did with the money of a year: the giver what was transferred, the taker what was spent and returned.</summary>
public sealed record RecordMoney(Id<DelegationAgreement> Agreement, int Year, decimal Transferred, decimal Spent, decimal Returned);

public sealed class RecordMoneyHandler(BirdikDbContext db, EventOutbox outbox)
{
    public async Task<Result<Done>> HandleAsync(RecordMoney command, ChangeContext change, CancellationToken ct)
    {
        var agreement = await db.Set<DelegationAgreement>().SingleOrDefaultAsync(one => one.Id == command.Agreement, ct);
        var money = await db.Set<AgreementMoney>().SingleOrDefaultAsync(one => one.AgreementId == command.Agreement && one.Year == command.Year, ct);
        if (agreement is null || money is null || agreement.Step == GiverStep.Draft)
        {
            return StepAgreementHandler.Unknown;
        }

        if (new[] { command.Transferred, command.Spent, command.Returned }.Any(som => som is < 0 or > DraftAgreementHandler.MostSom))
        {
            return Problem.Invalid("powers.amount-invalid", "Money");
        }

        if (agreement.IsGiver)
        {
            money.Transferred = command.Transferred;
        }
        else
        {
            if (command.Spent + command.Returned > money.Transferred)
            {
                return Problem.Invalid("powers.more-than-transferred", "Money", ("transferred", money.Transferred));
            }

            (money.Spent, money.Returned) = (command.Spent, command.Returned);
        }

        agreement.Revise();
        change.Record(
            "powers.agreement-money", AgreementRef.To(agreement.Id),
            ("year", $"{money.Year}"), ("transferred", money.Transferred), ("spent", money.Spent), ("returned", money.Returned));
        await outbox.AddAsync(new AgreementChanged(agreement.Id, agreement.OtherSide), change, ct);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>Hands in the reports that were due until a day, with the figures reached.</summary>
public sealed record HandInReport(Id<DelegationAgreement> Agreement, DateOnly Due, decimal? Reached);

public sealed class HandInReportHandler(BirdikDbContext db, EventOutbox outbox, TimeProvider clock)
{
    public async Task<Result<Done>> HandleAsync(HandInReport command, ChangeContext change, CancellationToken ct)
    {
        var agreement = await db.Set<DelegationAgreement>().SingleOrDefaultAsync(one => one.Id == command.Agreement, ct);
        var report = await db.Set<AgreementReport>().SingleOrDefaultAsync(one => one.AgreementId == command.Agreement && one.Due == command.Due, ct);
        if (agreement is null || report is null || agreement.IsGiver)
        {
            return StepAgreementHandler.Unknown;
        }

        if (report.HandedInOn is { } on)
        {
            return Problem.Conflict("powers.report-handed-in", "Due", ("day", on));
        }

        report.HandedInOn = clock.Today();
        if (command.Reached is { } reached)
        {
            foreach (var indicator in await db.Set<AgreementIndicator>().Where(one => one.AgreementId == agreement.Id).ToListAsync(ct))
            {
                indicator.Reached = reached;
            }
        }

        agreement.Revise();
        change.Record("powers.agreement-report", AgreementRef.To(agreement.Id), ("due", report.Due), ("on", report.HandedInOn));
        await outbox.AddAsync(new AgreementChanged(agreement.Id, agreement.OtherSide), change, ct);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
