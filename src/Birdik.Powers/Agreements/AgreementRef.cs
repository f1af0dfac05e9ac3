using Birdik.Platform.Ids;
using Birdik.Platform.Threads;

namespace Birdik.Powers.Agreements;

/// <summary>How other modules point at an agreement of their own office.</summary>
public static class AgreementRef
{
    public const string Kind = "powers.agreement";

    public static SourceRef To(Id<DelegationAgreement> id) => SourceRef.To(Kind, id);
}
