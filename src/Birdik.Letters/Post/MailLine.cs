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

    /// <summary>The messages after the last one fetched, as they came, the oldest first.</summary>
    public async Task<FetchedMail> FetchAsync(MailAccount account, CancellationToken ct)
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
        var messages = new List<byte[]>();
        foreach (var uid in uids)
        {
            using var raw = new MemoryStream();
            await using var content = await inbox.GetStreamAsync(uid, "", ct);
            await content.CopyToAsync(raw, ct);
            messages.Add(raw.ToArray());
        }

        await client.DisconnectAsync(quit: true, ct);
        return new FetchedMail(inbox.UidValidity, uids.Count > 0 ? uids[^1].Id : last, messages);
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

/// <param name="Last">The last message of these, or the one fetched before.</param>
internal sealed record FetchedMail(long Validity, long Last, IReadOnlyList<byte[]> Messages);
