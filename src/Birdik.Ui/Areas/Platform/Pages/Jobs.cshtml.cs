using Birdik.Platform.Ids;
using Birdik.Platform.Jobs;
using Birdik.Platform.Localization;
using Birdik.Platform.Outbox;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages;

/// <summary>For the administrator: the jobs, how they last went, and the events that could not be told.</summary>
public sealed class JobsModel(OfficeJobs jobs, Writer writer, Words words) : PageModel
{
    public JobsReport Report { get; private set; } = null!;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Report = await jobs.ReadAsync(ct);

    public async Task<IActionResult> OnPostAsync(Id<OutboxMessage> message, CancellationToken ct)
    {
        var retried = await writer.RunAsync<RetryMessageHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new RetryMessage(message), change, token), ct);
        if (retried.Succeeded)
        {
            this.Notify(words["Jobs.Retried"]);
            return RedirectToPage();
        }

        Problems = retried.Problems;
        Report = await jobs.ReadAsync(ct);
        return Page();
    }
}
