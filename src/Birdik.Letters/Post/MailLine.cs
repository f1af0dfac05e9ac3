using System.Runtime.CompilerServices;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Search;
using MailKit.Security;
using MimeKit;

namespace Birdik.Letters.Post;

/// <summary>The line to an office's mail servers. Certificates are checked; a message larger than what is read anyway stays on the server.</summary>
internal sealed class MailLine(MailSecrets secrets)
{
    private const int Timeout = 30_000;
    private const int MostAtOnce = 200;

    /// <summary>The messages after the last one fetched, the oldest first, one at a time; of one larger than <paramref name="most"/> only what is said of it.</summary>
    public async IAsyncEnumerable<WaitingMail> FetchAsync(MailAccount account, long most, [EnumeratorCancellation] CancellationToken ct)
    {
        using var client = new ImapClient { Timeout = Timeout };
        await client.ConnectAsync(account.ImapHost, account.ImapPort, Security(account), ct);
        await client.AuthenticateAsync(account.UserName, Password(account), ct);
        var inbox = client.Inbox!;
        await inbox.OpenAsync(FolderAccess.ReadOnly, ct);
        var last = inbox.UidValidity == account.UidValidity ? (uint)account.LastUid : 0;
        // A range that ends in * always holds the last message, also one that was fetched.
        var uids = (await inbox.SearchAsync(SearchQuery.Uids(new UniqueIdRange(new UniqueId(last + 1), UniqueId.MaxValue)), ct))
            .Where(uid => uid.Id > last).OrderBy(uid => uid.Id).Take(MostAtOnce).ToList();
        var waiting = uids.Count == 0 ? [] : await inbox.FetchAsync(uids, MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.Envelope, ct);
        foreach (var one in waiting.OrderBy(one => one.UniqueId.Id))
        {
            yield return new WaitingMail(
                inbox.UidValidity, one.UniqueId.Id, one.Size ?? 0, one.Envelope?.From.ToString() ?? "", one.Envelope?.Subject ?? "",
                one.Envelope?.Date?.UtcDateTime, one.Size > most ? null : await BytesAsync(inbox, one.UniqueId, ct));
        }

        await client.DisconnectAsync(quit: true, ct);
    }

    private static async Task<byte[]> BytesAsync(IMailFolder inbox, UniqueId uid, CancellationToken ct)
    {
        using var raw = new MemoryStream();
        await using var content = await inbox.GetStreamAsync(uid, "", ct);
        await content.CopyToAsync(raw, ct);
        return raw.ToArray();
    }

    public async Task SendAsync(MailAccount account, MimeMessage message, CancellationToken ct)
    {
        using var client = new SmtpClient { Timeout = Timeout };
        await client.ConnectAsync(account.SmtpHost, account.SmtpPort, Security(account), ct);
        if (client.Capabilities.HasFlag(SmtpCapabilities.Authentication))
        {
            await client.AuthenticateAsync(account.UserName, Password(account), ct);
        }

        await client.SendAsync(message, ct);
        await client.DisconnectAsync(quit: true, ct);
    }

    private string Password(MailAccount account) => secrets.Reveal(account.ProtectedPassword)
        ?? throw new AuthenticationException("The password was kept by another installation; enter it again.");

    private static SecureSocketOptions Security(MailAccount account) => account.Security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.None => SecureSocketOptions.None,
    };
}

/// <summary>A message in the mailbox.</summary>
/// <param name="Raw">As it came; null where it is larger than what may be read.</param>
internal sealed record WaitingMail(long Validity, long Uid, long Size, string From, string Subject, DateTime? SentAt, byte[]? Raw);
