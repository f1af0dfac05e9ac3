using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Powers.Functions;

namespace Birdik.Powers.Agreements;

/// <summary>
/// A delegation of a state function to a municipality. Both sides are offices of their own and each keeps its own copy under one id: the
/// giving side alone changes the terms, the taking side alone its answer and results, so the copies never contend. A change is brought to the
/// other side after it is made.
/// </summary>
public sealed class DelegationAgreement : TenantEntity<DelegationAgreement>
{
    public const int MaxAct = 300;
    public const int MaxLine = 40;
    public const int MaxReason = 500;

    public required int GiverId { get; init; }

    public required int TakerId { get; init; }

    public required Id<Function> FunctionId { get; init; }

    public required DelegationBasis Basis { get; set; }

    /// <summary>The law, act or agreement: kind, day and number.</summary>
    public required string Act { get; set; }

    public required DateOnly From { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>Posts given with it.</summary>
    public decimal Posts { get; set; }

    /// <summary>The line of expenditure in the giver's budget.</summary>
    public required string GiverLine { get; set; }

    /// <summary>The separate line of revenue and expenditure in the local budget.</summary>
    public required string TakerLine { get; set; }

    /// <summary>Until which day of the next year money unspent goes back; null where it stays.</summary>
    public DateOnly? ReturnBy { get; set; }

    public GiverStep Step { get; set; }

    public TakerAnswer Answer { get; set; }

    /// <summary>Why it was refused, suspended or ended.</summary>
    public string Reason { get; set; } = "";

    /// <summary>How often this side changed what is its own.</summary>
    public int Revision { get; private set; }

    /// <summary>The revision of the other side that this copy holds; an older one that comes late is passed over.</summary>
    public int OtherRevision { get; set; }

    public bool IsGiver => TenantId == GiverId;

    public int OtherSide => IsGiver ? TakerId : GiverId;

    /// <summary>Counts a change of this side, so that the other can tell it from an older one.</summary>
    public void Revise() => Revision++;

    public DelegationState StateOn(DateOnly day) => Step switch
    {
        GiverStep.Draft => DelegationState.Draft,
        GiverStep.Terminated => DelegationState.Terminated,
        GiverStep.Proposed or GiverStep.Suspended when Answer == TakerAnswer.Refused => DelegationState.Refused,
        GiverStep.Proposed or GiverStep.Suspended when Basis == DelegationBasis.Agreement && Answer == TakerAnswer.None => DelegationState.Proposed,
        GiverStep.Proposed or GiverStep.Suspended when To < day => DelegationState.Ended,
        GiverStep.Suspended => DelegationState.Suspended,
        GiverStep.Proposed => DelegationState.Delegated,
    };
}
