using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Journals;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Outgoing;

/// <summary>A letter the office writes: a draft until it is signed and has its number, then on its way.</summary>
public sealed class OutgoingLetter : TenantEntity<OutgoingLetter>
{
    public const int MaxSubject = 500;
    public const int MaxBody = 100_000;
    public const int MaxName = 300;
    public const int MaxCode = 32;
    public const int MaxReason = 500;

    /// <summary>In which the office writes.</summary>
    public static IReadOnlyList<Language> Languages { get; } = [Language.Ky, Language.Ru];

    /// <summary>Null while a draft.</summary>
    public Id<Journal>? JournalId { get; private set; }

    public int? Serial { get; private set; }

    public string Number { get; private set; } = "";

    /// <summary>The file of the plan it lies in; its number begins with it.</summary>
    public string FileIndex { get; private set; } = "";

    /// <summary>In which its paper is written.</summary>
    public Language Language { get; set; } = Language.Ky;

    public required DateTime DraftedAt { get; init; }

    public required Guid AuthorId { get; set; }

    public required string AuthorName { get; set; }

    public required Id<Correspondent> AddresseeId { get; set; }

    public required string AddresseeName { get; set; }

    public required string Subject { get; set; }

    public required string Body { get; set; }

    /// <summary>The letter it answers.</summary>
    public Id<IncomingLetter>? InReplyTo { get; init; }

    /// <summary>The letter whose term it makes known to be longer; sending it closes nothing.</summary>
    public Id<IncomingLetter>? NoticeTo { get; init; }

    /// <summary>The letter it passes on to another; sending it closes nothing.</summary>
    public Id<IncomingLetter>? ForwardOf { get; init; }

    /// <summary>The letter it answers, gives notice of or passes on; it is as open as that one.</summary>
    public Id<IncomingLetter>? About => InReplyTo ?? NoticeTo ?? ForwardOf;

    public OutgoingState State { get; private set; } = OutgoingState.Draft;

    public string SignedBy { get; private set; } = "";

    /// <summary>The post of who signed in their own right, printed beside the name; empty where the signer acts for another.</summary>
    public string SignedAs { get; private set; } = "";

    /// <summary>The absent head for whom the signer acts; printed in the signature block.</summary>
    public string SignedFor { get; private set; } = "";

    /// <summary>From which day to which the signer acts.</summary>
    public DateOnly? ActsFrom { get; private set; }

    public DateOnly? ActsTo { get; private set; }

    /// <summary>By which the addressee opens the page of the answer without an account.</summary>
    public string Code { get; set; } = "";

    public DateTime? RegisteredAt { get; private set; }

    public DateOnly? RegisteredOn { get; private set; }

    public Channel? SentBy { get; private set; }

    public DateTime? SentAt { get; private set; }

    public DateTime? DeliveredAt { get; private set; }

    /// <summary>Why it came back from its last way; empty while it is on it. Of a cancelled number, why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The document of the template it was made from; empty for the usual blank.</summary>
    public string TemplateSha256 { get; set; } = "";

    /// <summary>Number, addressee and subject, folded.</summary>
    public required string SearchText { get; set; }

    public void Register(Id<Journal> journal, JournalNumber number, string signedBy, DateTime at, DateOnly on, string signedAs = "")
    {
        (JournalId, Serial, Number, FileIndex) = (journal, number.Serial, number.Text, number.File);
        (SignedBy, SignedAs, RegisteredAt, RegisteredOn, State) = (signedBy, signedAs, at, on, OutgoingState.Registered);
    }

    /// <summary>The signer acts for one who is away.</summary>
    public void SignFor(string absent, DateOnly from, DateOnly to) => (SignedFor, ActsFrom, ActsTo) = (absent, from, to);

    public void Send(Channel channel, DateTime at) => (SentBy, SentAt, State, Reason) = (channel, at, OutgoingState.Sent, "");

    public void Deliver(DateTime at) => (DeliveredAt, State) = (at, OutgoingState.Delivered);

    /// <summary>It did not reach its addressee and waits to be sent again.</summary>
    public void Return(string why)
    {
        (SentBy, SentAt, DeliveredAt, State) = (null, null, null, OutgoingState.Registered);
        Reason = why.Length > MaxReason ? why[..MaxReason] : why;
    }

    /// <summary>Its number stays in the journal and stands for nothing.</summary>
    public void Cancel(string reason) => (State, Reason) = (OutgoingState.Cancelled, reason);
}

/// <summary>Where an outgoing letter is.</summary>
public enum OutgoingState
{
    Draft,
    Registered,
    Sent,
    Delivered,
    Cancelled,
}
