using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Registers;
using Birdik.Platform.Tenancy;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Agreements;

/// <summary>The delegations of one's own office, given or taken.</summary>
internal sealed class AgreementRegister : RegisterDefinition<AgreementRow>
{
    public AgreementRegister()
        : base("powers.agreements", PowersLinks.Agreements, "Powers.Agreements", PowersPermissions.ViewAgreements)
    {
        RowId(x => x.Id);
        Column("function", x => x.Code).Shows((row, words) => $"{row.Code} · {row.Function.In(words.Language)}").Lead();
        Computed("otherSide", (row, words) => row.OtherSide.In(words.Language));
        Column("act", x => x.Act).Unfiltered();
        Column("from", x => x.From);
        Column("to", x => x.To);
        Computed("state", (row, words) => AgreementStates.Tell(row.State, words));
        SortFirst("from", descending: true);
        Opens(row => PowersLinks.Agreement(row.Id.Value));
        StartsNew(PowersLinks.NewAgreement, PowersPermissions.Delegate);
    }

    public override IQueryable<AgreementRow> Rows(RegisterSource source) =>
        from agreement in source.Db.Set<DelegationAgreement>().AsNoTracking()
        join function in source.Db.Set<Function>() on agreement.FunctionId equals function.Id
        join giver in source.Db.Set<Tenant>() on agreement.GiverId equals giver.Id
        join taker in source.Db.Set<Tenant>() on agreement.TakerId equals taker.Id
        select new AgreementRow
        {
            Id = agreement.Id,
            Agreement = agreement,
            Code = function.Code,
            Function = function.Name,
            Giver = giver.Name,
            Taker = taker.Name,
            Act = agreement.Act,
            From = agreement.From,
            To = agreement.To,
            Today = source.Today,
        };
}

/// <summary>A delegation as a row of the register.</summary>
public sealed record AgreementRow
{
    public Id<DelegationAgreement> Id { get; init; }

    public DelegationAgreement Agreement { get; init; } = null!;

    public string Code { get; init; } = "";

    public LocalizedText Function { get; init; } = new("", "");

    public LocalizedText Giver { get; init; } = new("", "");

    public LocalizedText Taker { get; init; } = new("", "");

    public string Act { get; init; } = "";

    public DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public DateOnly Today { get; init; }

    public LocalizedText OtherSide => Agreement.IsGiver ? Taker : Giver;

    public DelegationState State => Agreement.StateOn(Today);
}
