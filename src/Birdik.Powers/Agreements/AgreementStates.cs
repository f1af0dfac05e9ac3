using Birdik.Platform.Localization;
using Birdik.Platform.Registers;

namespace Birdik.Powers.Agreements;

/// <summary>The state of a delegation in words.</summary>
public static class AgreementStates
{
    public static Cell Tell(DelegationState state, Words words) => new(words[$"Powers.State.{state}"], state switch
    {
        DelegationState.Draft or DelegationState.Ended or DelegationState.Terminated => CellTone.Quiet,
        DelegationState.Proposed => CellTone.Now,
        DelegationState.Refused => CellTone.Late,
        DelegationState.Delegated => CellTone.Done,
        DelegationState.Suspended => CellTone.Soon,
    });
}
