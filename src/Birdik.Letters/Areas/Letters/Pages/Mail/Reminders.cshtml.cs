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
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Mail;

/// <summary>Where the person wants to be reminded of the terms of their letters.</summary>
public sealed class RemindersModel(BirdikDbContext db, CurrentUser user, Writer writer, Words words) : PageModel
{
    [BindProperty]
    public string? Address { get; set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var me = user.Id;
        Address = await db.Set<ReminderAddress>().Where(row => row.UserId == me).Select(row => row.Address).SingleOrDefaultAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var answer = await writer.RunAsync<SetReminderAddressHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new SetReminderAddress(user.Id!.Value, Address ?? ""), change, token), ct);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words, "");
            return Page();
        }

        this.Notify(words["Letters.Reminders.Done"]);
        return Redirect(LettersLinks.Reminders);
    }
}
