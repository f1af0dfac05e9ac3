namespace Birdik.Methods.Law;

/// <summary>Kinds of normative legal acts of the Kyrgyz Republic, from the highest force down.</summary>
public enum ActKind
{
    Constitution,
    ConstitutionalLaw,
    Code,
    Law,
    PresidentialDecree,
    ParliamentResolution,
    CabinetResolution,
    NationalBankOrElectionCommissionAct,
    AgencyAct,
    CouncilResolution,
}
