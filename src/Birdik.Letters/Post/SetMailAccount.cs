using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Post;

/// <summary>Says where the office's mail is.</summary>
/// <param name="Password">Null keeps the one there is.</param>
public sealed record SetMailAccount(
    string Address, string ImapHost, int ImapPort, string SmtpHost, int SmtpPort, MailSecurity Security, string UserName, string? Password, bool IsOn,
    bool SendsReceipts = false);

public sealed class SetMailAccountHandler(BirdikDbContext db, MailSecrets secrets)
{
    private const int MaxPassword = 500;
    private const int MaxPort = 65_535;

    public async Task<Result<Done>> HandleAsync(SetMailAccount command, ChangeContext change, CancellationToken ct)
    {
        var account = await db.Set<MailAccount>().SingleOrDefaultAsync(ct);
        var problems = Check(command, account is null).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        if (account is null)
        {
            account = new MailAccount
            {
                Address = command.Address.Trim(), ImapHost = "", ImapPort = 0, SmtpHost = "", SmtpPort = 0, Security = command.Security,
                UserName = "", ProtectedPassword = "", IsOn = false,
            };
            db.Add(account);
        }

        (account.Address, account.UserName, account.Security, account.IsOn, account.SendsReceipts) =
            (command.Address.Trim(), command.UserName.Trim(), command.Security, command.IsOn, command.SendsReceipts);
        (account.ImapHost, account.ImapPort) = (command.ImapHost.Trim(), command.ImapPort);
        (account.SmtpHost, account.SmtpPort) = (command.SmtpHost.Trim(), command.SmtpPort);
        account.ProtectedPassword = command.Password is { Length: > 0 } password ? secrets.Protect(password) : account.ProtectedPassword;
        change.Record("letters.mail-set", SourceRef.To("letters.mail-account", account.Id), ("address", account.Address), ("server", account.ImapHost));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static IEnumerable<Problem> Check(SetMailAccount command, bool isNew)
    {
        if (!MailOut.IsAddress(command.Address.Trim()))
        {
            yield return Problem.Invalid("letters.address-wrong", nameof(command.Address));
        }

        foreach (var (host, field) in new[] { (command.ImapHost, nameof(command.ImapHost)), (command.SmtpHost, nameof(command.SmtpHost)) })
        {
            if (Uri.CheckHostName(host.Trim()) == UriHostNameType.Unknown || host.Trim().Length > MailAccount.MaxHost)
            {
                yield return Problem.Invalid("letters.host-wrong", field);
            }
        }

        foreach (var (port, field) in new[] { (command.ImapPort, nameof(command.ImapPort)), (command.SmtpPort, nameof(command.SmtpPort)) })
        {
            if (port is < 1 or > MaxPort)
            {
                yield return Problem.Invalid("letters.port-wrong", field, ("max", MaxPort));
            }
        }

        if (command.UserName.Trim().Length is 0 or > MailAccount.MaxUser)
        {
            yield return LettersProblems.Missing(nameof(command.UserName));
        }

        if ((isNew && string.IsNullOrEmpty(command.Password)) || command.Password?.Length > MaxPassword)
        {
            yield return LettersProblems.Missing(nameof(command.Password));
        }
    }
}
