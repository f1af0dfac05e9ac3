using Birdik.Platform.Results;

namespace Birdik.Letters.Mail;

/// <summary>What was read out of a message, and what in it is broken.</summary>
internal sealed record MailMessage(
    string? MessageId,
    IReadOnlyList<MailPerson> From,
    IReadOnlyList<MailPerson> To,
    string Subject,
    DateTimeOffset? Date,
    string Text,
    IReadOnlyList<MailAttachment> Attachments,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>A program wrote it (RFC 3834, lists, bounces): it is never answered by one.</summary>
    public bool IsAutomatic { get; init; }
}

internal sealed record MailPerson(string Name, string Address);

/// <summary>A file in a message; a message in a message is one file.</summary>
internal sealed record MailAttachment(string Name, string Type, byte[] Content, string Sha256)
{
    public int Size => Content.Length;
}
