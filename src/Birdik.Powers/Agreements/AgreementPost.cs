using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Agreements;

/// <summary>
/// Brings a side's own part of an agreement, as it is now, into the other side's copy. However often it comes, the copy ends up the same.
/// </summary>
internal sealed class AgreementPost(NationalDb db, WritePipeline pipeline) : IOutboxSender<AgreementChanged>
{
    public async Task SendAsync(AgreementChanged happened, OutboxDelivery delivery, CancellationToken ct)
    {
        var from = delivery.TenantId;
        var id = happened.Agreement;
        var agreement = await db.Set<DelegationAgreement>().SingleOrDefaultAsync(one => one.TenantId == from && one.Id == id, ct);
        if (agreement is null)
        {
            return;
        }

        var copy = new AgreementCopy(
            agreement,
            await db.Set<AgreementMoney>().Where(one => one.TenantId == from && one.AgreementId == id).ToListAsync(ct),
            await db.Set<AgreementIndicator>().Where(one => one.TenantId == from && one.AgreementId == id).ToListAsync(ct),
            await db.Set<AgreementReport>().Where(one => one.TenantId == from && one.AgreementId == id).ToListAsync(ct));
        _ = (await pipeline.RunAsync<TakeAgreementHandler, Done>(
            happened.OtherSide, Actor.System, (handler, change, token) => handler.HandleAsync(copy, change, token), ct)).Value;
    }
}

/// <summary>An agreement as one side has it.</summary>
internal sealed record AgreementCopy(
    DelegationAgreement Agreement,
    IReadOnlyList<AgreementMoney> Money,
    IReadOnlyList<AgreementIndicator> Indicators,
    IReadOnlyList<AgreementReport> Reports);
