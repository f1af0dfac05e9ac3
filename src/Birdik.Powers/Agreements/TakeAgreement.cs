using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Agreements;

/// <summary>Takes over what the other side changed in its own part: terms from the giver, answer and results from the taker.</summary>
internal sealed class TakeAgreementHandler(BirdikDbContext db, AgreementSearch search)
{
    public async Task<Result<Done>> HandleAsync(AgreementCopy copy, ChangeContext change, CancellationToken ct)
    {
        var theirs = copy.Agreement;
        var mine = await db.Set<DelegationAgreement>().SingleOrDefaultAsync(one => one.Id == theirs.Id, ct);
        if ((mine is null && !theirs.IsGiver) || mine?.OtherRevision > theirs.Revision)
        {
            return new Done();
        }

        if (mine is null)
        {
            mine = Copy(theirs);
            db.Add(mine);
        }

        mine.OtherRevision = theirs.Revision;
        if (theirs.IsGiver)
        {
            await TakeTermsAsync(mine, copy, ct);
        }
        else
        {
            await TakeResultsAsync(mine, copy, ct);
        }

        change.Record("powers.agreement-brought", AgreementRef.To(mine.Id), ("act", mine.Act));
        await search.PutAsync(mine, ct);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task TakeTermsAsync(DelegationAgreement mine, AgreementCopy copy, CancellationToken ct)
    {
        var theirs = copy.Agreement;
        (mine.Basis, mine.Act, mine.From, mine.To) = (theirs.Basis, theirs.Act, theirs.From, theirs.To);
        (mine.Posts, mine.GiverLine, mine.TakerLine, mine.ReturnBy) = (theirs.Posts, theirs.GiverLine, theirs.TakerLine, theirs.ReturnBy);
        if (mine.Step != theirs.Step)
        {
            (mine.Step, mine.Reason) = (theirs.Step, theirs.Reason);
        }

        var money = await db.Set<AgreementMoney>().Where(one => one.AgreementId == mine.Id).ToDictionaryAsync(one => one.Id, ct);
        foreach (var line in copy.Money)
        {
            if (!money.TryGetValue(line.Id, out var own))
            {
                own = new AgreementMoney { Id = line.Id, AgreementId = mine.Id, Year = line.Year };
                db.Add(own);
            }

            (own.Planned, own.Transferred) = (line.Planned, line.Transferred);
        }

        var indicators = await db.Set<AgreementIndicator>().Where(one => one.AgreementId == mine.Id).Select(one => one.Id).ToListAsync(ct);
        db.AddRange(copy.Indicators.Where(one => !indicators.Contains(one.Id)).Select(one =>
            new AgreementIndicator { Id = one.Id, AgreementId = mine.Id, Name = one.Name, Target = one.Target }));
        var reports = await db.Set<AgreementReport>().Where(one => one.AgreementId == mine.Id).Select(one => one.Id).ToListAsync(ct);
        db.AddRange(copy.Reports.Where(one => !reports.Contains(one.Id)).Select(one =>
            new AgreementReport { Id = one.Id, AgreementId = mine.Id, Due = one.Due }));
    }

    private async Task TakeResultsAsync(DelegationAgreement mine, AgreementCopy copy, CancellationToken ct)
    {
        if (mine.Answer != copy.Agreement.Answer)
        {
            (mine.Answer, mine.Reason) = (copy.Agreement.Answer, copy.Agreement.Reason);
        }

        foreach (var own in await db.Set<AgreementMoney>().Where(one => one.AgreementId == mine.Id).ToListAsync(ct))
        {
            if (copy.Money.FirstOrDefault(one => one.Id == own.Id) is { } line)
            {
                (own.Spent, own.Returned) = (line.Spent, line.Returned);
            }
        }

        foreach (var own in await db.Set<AgreementIndicator>().Where(one => one.AgreementId == mine.Id).ToListAsync(ct))
        {
            own.Reached = copy.Indicators.FirstOrDefault(one => one.Id == own.Id)?.Reached ?? own.Reached;
        }

        foreach (var own in await db.Set<AgreementReport>().Where(one => one.AgreementId == mine.Id).ToListAsync(ct))
        {
            own.HandedInOn = copy.Reports.FirstOrDefault(one => one.Id == own.Id)?.HandedInOn ?? own.HandedInOn;
        }
    }

    private static DelegationAgreement Copy(DelegationAgreement theirs) => new()
    {
        Id = theirs.Id,
        GiverId = theirs.GiverId,
        TakerId = theirs.TakerId,
        FunctionId = theirs.FunctionId,
        Basis = theirs.Basis,
        Act = theirs.Act,
        From = theirs.From,
        GiverLine = theirs.GiverLine,
        TakerLine = theirs.TakerLine,
    };
}
