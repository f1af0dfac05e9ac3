using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Agreements;

/// <summary>A line of the agreement sheet of a draft: a colleague who is asked, and what they say.</summary>
public sealed class Agreement : TenantEntity<Agreement>
{
    public const int MaxRemark = 1_000;

    public required Id<OutgoingLetter> LetterId { get; init; }

    public required Guid UserId { get; set; }

    public required string Name { get; set; }

    public required DateTime AskedAt { get; set; }

    public AgreementState State { get; private set; } = AgreementState.Asked;

    public DateTime? SaidAt { get; private set; }

    public string Remark { get; private set; } = "";

    public void Say(bool agrees, string remark, DateTime at) =>
        (State, Remark, SaidAt) = (agrees ? AgreementState.Agreed : AgreementState.Objected, remark, at);

    /// <summary>The text has been changed since.</summary>
    public void AskAgain(DateTime at) => (State, Remark, SaidAt, AskedAt) = (AgreementState.Asked, "", null, at);
}

/// <summary>What was said to a draft.</summary>
public enum AgreementState
{
    Asked,
    Agreed,
    Objected,
}
