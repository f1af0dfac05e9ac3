namespace Birdik.Powers.Agreements;

/// <summary>Who may do what when: proposed → delegated → suspended → terminated.</summary>
public static class AgreementSteps
{
    /// <summary>The steps open to the side whose copy it is.</summary>
    public static IReadOnlyList<AgreementStep> Open(DelegationAgreement agreement, DateOnly day) => (agreement.StateOn(day), agreement.IsGiver) switch
    {
        (DelegationState.Draft, true) => [AgreementStep.Propose],
        (DelegationState.Proposed, false) => [AgreementStep.Accept, AgreementStep.Refuse],
        (DelegationState.Proposed, true) => [AgreementStep.Terminate],
        (DelegationState.Delegated, true) => [AgreementStep.Suspend, AgreementStep.Terminate],
        (DelegationState.Suspended, true) => [AgreementStep.Resume, AgreementStep.Terminate],
        _ => [],
    };
}
