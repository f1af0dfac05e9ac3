using Birdik.Letters.Correspondents;
using Birdik.Letters.Journals;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Incoming;

/// <summary>A letter that came, as the journal knows it.</summary>
public sealed class IncomingLetter : TenantEntity<IncomingLetter>
{
    public const int MaxNumber = 60;
    public const int MaxSubject = 500;
    public const int MaxBody = 200_000;
    public const int MaxFunction = 60;
    public const int MaxKey = 100;
    public const int MaxReason = 500;
    public const int MaxSearchText = 1_200;
    public const int MaxMessageId = 250;
    public const int MaxLabel = 60;

    public required Id<Journal> JournalId { get; init; }

    /// <summary>The running number in its journal.</summary>
    public required int Serial { get; init; }

    /// <summary>As it stands on the letter: <c>01-12/861</c>.</summary>
    public required string Number { get; init; }

    public required string FileIndex { get; init; }

    public required DateTime RegisteredAt { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required LetterKind Kind { get; init; }

    public required Channel Channel { get; init; }

    public required LetterAccess Access { get; set; }

    public required Id<Correspondent> SenderId { get; init; }

    /// <summary>As the letter names the sender.</summary>
    public required string SenderName { get; init; }

    public string? SenderNumber { get; init; }

    public DateOnly? SenderDate { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    /// <summary><c>ky</c>, <c>ru</c>, <c>en</c>, or empty.</summary>
    public string Language { get; init; } = "";

    /// <summary>In which it is answered: Kyrgyz where it is in another language than the two official ones.</summary>
    public Platform.Localization.Language AnswerLanguage =>
        Language == Platform.Localization.Language.Ru.Code() ? Platform.Localization.Language.Ru : Platform.Localization.Language.Ky;

    public int? Sheets { get; init; }

    /// <summary>The function it concerns, by its code in the register of functions.</summary>
    public string? Function { get; set; }

    /// <summary>Until when it is to be answered; null where no rule applies.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The norm the term rests on, and whether its provision was read.</summary>
    public string? DueNorm { get; private set; }

    public bool DueVerified { get; private set; }

    /// <summary>Set by a resolution or an extension: a changed calendar does not move it.</summary>
    public bool DueByHand { get; private set; }

    /// <summary>A word of the office's own by which it sorts its letters.</summary>
    public string Label { get; set; } = "";

    public LetterState State { get; private set; } = LetterState.Registered;

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The report with which it was taken from control, or why its number was cancelled.</summary>
    public string Outcome { get; private set; } = "";

    public string? IdempotencyKey { get; init; }

    /// <summary>SHA-256 of the request that the key stands for.</summary>
    public string? RequestHash { get; init; }

    /// <summary>Message-ID of the e-mail it came by, or the SHA-256 of one that has none.</summary>
    public string? MessageKey { get; init; }

    /// <summary>SHA-256 of what that e-mail holds: sender, day, subject, text, files.</summary>
    public string? MessageContent { get; init; }

    /// <summary>Number, sender and subject, folded.</summary>
    public required string SearchText { get; init; }

    public bool IsOpen => State is LetterState.Registered or LetterState.InWork;

    public void DueBy(DateOnly due, string norm, bool verified) => (DueOn, DueNorm, DueVerified) = (due, norm, verified);

    /// <summary>A resolution sets the control date; it may be sooner than the norm's, not later.</summary>
    public void TakeIntoWork(DateOnly? controlOn)
    {
        State = LetterState.InWork;
        if (controlOn is { } day)
        {
            Control(day);
        }
    }

    /// <summary>Sets the control date by hand.</summary>
    public void Control(DateOnly day) => (DueOn, DueByHand) = (day, true);

    public void Close(DateOnly on, string report) => (State, ClosedOn, Outcome) = (LetterState.Done, on, report);

    /// <summary>Takes it back to what it was before a batch.</summary>
    public void Restore(LetterState state, DateOnly? due, bool byHand, string label)
    {
        (State, DueOn, DueByHand, Label) = (state, due, byHand, label);
        if (IsOpen)
        {
            (ClosedOn, Outcome) = (null, "");
        }
    }

    public void Cancel(DateOnly on, string reason) => (State, ClosedOn, Outcome) = (LetterState.Cancelled, on, reason);
}

/// <summary>How it came.</summary>
public enum Channel
{
    Paper,
    Email,
    StateSystem,
    InPerson,
    Exchange,
}

/// <summary>Who may see it.</summary>
public enum LetterAccess
{
    Office,

    /// <summary>Those with the permission.</summary>
    Restricted,

    /// <summary>Only who is named.</summary>
    Named,
}

/// <summary>What has become of it.</summary>
public enum LetterState
{
    Registered,
    InWork,
    Done,
    Cancelled,
}
