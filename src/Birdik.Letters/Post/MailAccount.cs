using Birdik.Platform.Persistence;

namespace Birdik.Letters.Post;

/// <summary>The mailbox of an office: where its mail is fetched and how it is sent. One an office.</summary>
public sealed class MailAccount : TenantEntity<MailAccount>
{
    public const int MaxHost = 253;
    public const int MaxUser = 200;
    public const int MaxSecret = 2_000;
    public const int MaxError = 500;

    public required string Address { get; set; }

    public required string ImapHost { get; set; }

    public required int ImapPort { get; set; }

    public required string SmtpHost { get; set; }

    public required int SmtpPort { get; set; }

    public required MailSecurity Security { get; set; }

    public required string UserName { get; set; }

    /// <summary>The password, protected by the keys of this installation; never shown and never in the audit.</summary>
    public required string ProtectedPassword { get; set; }

    public required bool IsOn { get; set; }

    /// <summary>Whoever writes by e-mail is told at once under which number the letter was registered.</summary>
    public bool SendsReceipts { get; set; }

    /// <summary>The last message fetched, and the numbering of the server's folder it belongs to.</summary>
    public long LastUid { get; private set; }

    public long UidValidity { get; private set; }

    public DateTime? FetchedAt { get; private set; }

    public string LastError { get; private set; } = "";

    public void Fetched(long validity, long last, DateTime at) => (UidValidity, LastUid, FetchedAt, LastError) = (validity, last, at, "");

    public void Failed(string error) => LastError = error.Length > MaxError ? error[..MaxError] : error;
}

/// <summary>How the line to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Encrypted from the first byte (IMAP 993, SMTP 465).</summary>
    Tls,

    /// <summary>Encrypted after greeting; refused where the server does not offer it.</summary>
    StartTls,

    /// <summary>Only within the office's own network.</summary>
    None,
}
