using Birdik.Platform.Ids;
using Birdik.Platform.Outbox;

namespace Birdik.Powers.Agreements;

/// <summary>One side has changed what is its own in an agreement; the other is to know.</summary>
public sealed record AgreementChanged(Id<DelegationAgreement> Agreement, int OtherSide) : IOutboxEvent
{
    public static string Name => "powers.agreement-changed";
}
