using Birdik.Platform.Jobs;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Post;

/// <summary>Fetches the mail of every office that has a mailbox.</summary>
internal sealed class FetchMailJob(NationalDb national, FetchMail fetch) : IRecurringJob
{
    public const string Name = "letters.fetch-mail";
    public const string Cron = "40 0/5 * * * ?";

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var tenant in await national.Set<MailAccount>().Where(row => row.IsOn).Select(row => row.TenantId).ToListAsync(ct))
        {
            _ = await fetch.RunAsync(tenant, ct);
        }
    }
}
