using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using MimeKit;

namespace Birdik.Letters.Post;

/// <summary>An outgoing letter on its way by e-mail.</summary>
public sealed class MailOut : TenantEntity<MailOut>
{
    public const int MaxAddress = 254;

    public required Id<OutgoingLetter> LetterId { get; init; }

    public required string ToAddress { get; init; }

    public required DateTime QueuedAt { get; init; }

    public MailOutState State { get; private set; } = MailOutState.Waiting;

    public DateTime? SentAt { get; private set; }

    public string Fault { get; private set; } = "";

    public static bool IsAddress(string text) =>
        text.Length <= MaxAddress && MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address.Contains('@', StringComparison.Ordinal);

    public void Sent(DateTime at) => (State, SentAt, Fault) = (MailOutState.Sent, at, "");

    public void Refused(string fault) =>
        (State, Fault) = (MailOutState.Refused, fault.Length > MailAccount.MaxError ? fault[..MailAccount.MaxError] : fault);
}

/// <summary>Whether the server has taken it.</summary>
public enum MailOutState
{
    Waiting,
    Sent,
    Refused,
}
