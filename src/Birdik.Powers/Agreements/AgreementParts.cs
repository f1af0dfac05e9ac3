using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Powers.Agreements;

/// <summary>The money of a delegation in one year: planned and transferred by the giver, spent and returned by the taker.</summary>
public sealed class AgreementMoney : TenantEntity<AgreementMoney>
{
    public required Id<DelegationAgreement> AgreementId { get; init; }

    public required int Year { get; init; }

    public decimal Planned { get; set; }

    public decimal Transferred { get; set; }

    public decimal Spent { get; set; }

    public decimal Returned { get; set; }

    public decimal Unspent => Transferred - Spent - Returned;
}

/// <summary>What is measured: the target is the giver's, the figure reached the taker's.</summary>
public sealed class AgreementIndicator : TenantEntity<AgreementIndicator>
{
    public const int MaxName = 200;

    public required Id<DelegationAgreement> AgreementId { get; init; }

    public required string Name { get; init; }

    public required decimal Target { get; init; }

    public decimal? Reached { get; set; }
}

/// <summary>A report that is due, and when it was handed in.</summary>
public sealed class AgreementReport : TenantEntity<AgreementReport>
{
    public required Id<DelegationAgreement> AgreementId { get; init; }

    public required DateOnly Due { get; init; }

    public DateOnly? HandedInOn { get; set; }
}
