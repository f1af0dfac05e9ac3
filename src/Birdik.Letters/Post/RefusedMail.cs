using Birdik.Letters.Mail;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Post;

/// <summary>
/// A message in the office's mailbox that could not become a letter: who it is from, why, and its bytes beside it where they can be kept. It stays on the
/// server too.
/// </summary>
public sealed class RefusedMail : TenantEntity<RefusedMail>
{
    public const int MaxText = 300;
    public const int MaxNote = 500;
    public const int MaxName = 200;
    public const int MaxSearchText = 700;

    /// <summary>Its number in the server's folder, and the numbering that belongs to.</summary>
    public required long Uid { get; init; }

    public required long Validity { get; init; }

    public required string From { get; init; }

    public required string Subject { get; init; }

    public DateTime? SentAt { get; init; }

    public required long Size { get; init; }

    public required DateTime RefusedAt { get; init; }

    /// <summary>As <see cref="KeptProblems"/> writes them.</summary>
    public required string Problems { get; init; }

    public RefusedMailState State { get; private set; } = RefusedMailState.Waiting;

    public DateTime? DoneAt { get; private set; }

    public string DoneBy { get; private set; } = "";

    /// <summary>What was done with it.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Sender and subject, folded.</summary>
    public required string SearchText { get; init; }

    public void Settle(string by, string note, DateTime at) => (State, DoneBy, Note, DoneAt) = (RefusedMailState.Done, by, note, at);
}

/// <summary>Whether somebody has seen to it.</summary>
public enum RefusedMailState
{
    Waiting,
    Done,
}
