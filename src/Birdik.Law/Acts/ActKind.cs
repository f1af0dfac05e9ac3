namespace Birdik.Law.Acts;

/// <summary>The kinds of normative legal acts, from the highest force down.</summary>
public enum ActKind
{
    Constitution,
    ConstitutionalLaw,
    Code,
    Law,
    Decree,
    ParliamentResolution,
    CabinetResolution,
    GovernmentResolution,
    BankAct,
    ElectionCommissionAct,
    Order,
    KeneshResolution,
}
