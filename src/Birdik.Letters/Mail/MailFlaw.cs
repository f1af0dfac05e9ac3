using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Mail;

/// <summary>What could not be read of the message that a letter came by: the letter holds less than its original, and says so.</summary>
public sealed class MailFlaw : TenantEntity<MailFlaw>
{
    public const int MaxProblems = 20_000;

    public required Id<IncomingLetter> LetterId { get; init; }

    /// <summary>As <see cref="KeptProblems"/> writes them.</summary>
    public required string Problems { get; init; }
}
