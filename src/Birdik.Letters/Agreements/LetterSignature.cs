using Birdik.Letters.Outgoing;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Agreements;

/// <summary>An electronic signature that the signer made with their own tool and put to the letter. The private key is never here.</summary>
public sealed class LetterSignature : TenantEntity<LetterSignature>
{
    public const int MaxSigner = 500;
    public const string Kind = "letters.signature";

    public required Id<OutgoingLetter> LetterId { get; init; }

    public required Id<StoredFile> FileId { get; init; }

    public required string Signer { get; init; }

    public DateTime? SigningTime { get; init; }

    /// <summary>Whether this machine knows who issued the certificate: <c>Trusted</c>, <c>Unknown</c>, <c>Expired</c>.</summary>
    public required string Trust { get; init; }

    public required DateTime AttachedAt { get; init; }

    /// <summary>When the text it was of was changed.</summary>
    public DateTime? TakenOffAt { get; private set; }

    public void TakeOff(DateTime at) => TakenOffAt = at;
}
