using Birdik.Letters.Post;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Letters.Areas.Letters.Pages.Mail;

/// <summary>Where the office's mail is fetched and how it is sent. The password goes in and is never shown.</summary>
public sealed class SettingsModel(BirdikDbContext db, Writer writer, CurrentUser user, IServiceProvider services, Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public MailAccount? Account { get; private set; }

    /// <summary>Messages that could not become letters, and that nobody has seen to yet.</summary>
    public int Refused { get; private set; }

    public IReadOnlyList<SelectListItem> Securities => words.All<MailSecurity>("Letters.MailSecurity");

    public async Task OnGetAsync(CancellationToken ct)
    {
        await FindAsync(ct);
        if (Account is { } account)
        {
            Input = new Form
            {
                Address = account.Address, ImapHost = account.ImapHost, ImapPort = account.ImapPort, SmtpHost = account.SmtpHost,
                SmtpPort = account.SmtpPort, Security = account.Security, UserName = account.UserName, IsOn = account.IsOn,
                SendsReceipts = account.SendsReceipts,
            };
        }
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        await FindAsync(ct);
        var command = new SetMailAccount(
            Input.Address ?? "", Input.ImapHost ?? "", Input.ImapPort, Input.SmtpHost ?? "", Input.SmtpPort, Input.Security, Input.UserName ?? "",
            Input.Password, Input.IsOn, Input.SendsReceipts);
        var answer = await writer.RunAsync<SetMailAccountHandler, Done>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words);
            return Page();
        }

        this.Notify(words["Letters.MailSettings.Done"]);
        return Redirect(LettersLinks.MailSettings);
    }

    public async Task<IActionResult> OnPostFetchAsync(CancellationToken ct)
    {
        var done = await services.GetRequiredService<FetchMail>().RunAsync(user.TenantId, ct);
        this.Notify(done is null ? words["Problem.letters.mail-not-set"]
            : done.Fault.Length > 0 ? words["Letters.MailSettings.FetchFailed", ("fault", done.Fault)]
            : words["Letters.MailImport.Counts", ("found", done.Found), ("registered", done.Registered), ("duplicates", done.Duplicates), ("refused", done.Refused)]);
        return Redirect(LettersLinks.MailSettings);
    }

    private async Task FindAsync(CancellationToken ct)
    {
        Account = await db.Set<MailAccount>().AsNoTracking().SingleOrDefaultAsync(ct);
        Refused = await db.Set<RefusedMail>().CountAsync(row => row.State == RefusedMailState.Waiting, ct);
    }

    public sealed class Form
    {
        public string? Address { get; set; }

        public string? ImapHost { get; set; }

        public int ImapPort { get; set; } = 993;

        public string? SmtpHost { get; set; }

        public int SmtpPort { get; set; } = 465;

        public MailSecurity Security { get; set; }

        public string? UserName { get; set; }

        public string? Password { get; set; }

        public bool IsOn { get; set; } = true;

        public bool SendsReceipts { get; set; }
    }
}
