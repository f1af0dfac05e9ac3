using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using MimeKit;

namespace Birdik.Letters.Post;

/// <summary>A message of the office on its way by e-mail: an outgoing letter, the receipt of one that came, a reminder.</summary>
public sealed class MailOut : TenantEntity<MailOut>
{
    public const int MaxAddress = 254;

    public const int MaxSubject = 200;
    public const int MaxText = 20_000;

    public MailOutKind Kind { get; init; } = MailOutKind.Letter;

    /// <summary>The letter that is sent.</summary>
    public Id<OutgoingLetter>? LetterId { get; init; }

    /// <summary>The letter whose receipt it is.</summary>
    public Id<IncomingLetter>? IncomingId { get; init; }

    /// <summary>Of a receipt or reminder; a letter has its own.</summary>
    public string Subject { get; init; } = "";

    public string Text { get; init; } = "";

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

/// <summary>What is sent.</summary>
public enum MailOutKind
{
    Letter,
    Receipt,
    Reminder,
}

/// <summary>Whether the server has taken it.</summary>
public enum MailOutState
{
    Waiting,
    Sent,
    Refused,
}
