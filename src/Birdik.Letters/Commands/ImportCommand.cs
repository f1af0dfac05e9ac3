using System.CommandLine;
using Birdik.Letters.Mail;
using Birdik.Platform.Commands;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Letters.Commands;

/// <summary><c>birdik letters import PATH --tenant CODE</c>: registers the messages of a file, mailbox or folder, each once.</summary>
internal static class ImportCommand
{
    public static Command Make(CommandHost host)
    {
        var path = new Argument<string>("PATH") { Description = "A message (.eml), a mailbox (.mbox), or a folder of both." };
        var tenant = new Option<string>("--tenant") { Description = "The office whose letters they are.", HelpName = "CODE", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would be done." };
        var json = CommandHost.Json();
        return host.MakeWithStore(
            "import", "Registers e-mail as incoming letters.", [path, tenant, dryRun, json],
            (services, parsed, output, ct) => RunAsync(
                services, parsed.GetValue(path)!, parsed.GetValue(tenant)!, parsed.GetValue(dryRun), parsed.GetValue(json), output, ct));
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, string path, string code, bool dryRun, bool json, CommandOutput output, CancellationToken ct)
    {
        output.With(services.GetRequiredService<Texts>());
        var db = services.GetRequiredService<NationalDb>();
        var tenant = await db.Set<Tenant>().Where(row => row.Code == code).Select(row => row.Id).SingleOrDefaultAsync(ct);
        if (tenant == 0)
        {
            return output.Refuse([Problem.NotFound("platform.tenant-unknown", ("code", code))], json);
        }

        var import = await services.GetRequiredService<ImportMail>().RunAsync(MailFolder.Read(path), tenant, dryRun, ct);
        if (json)
        {
            output.WriteJson(new { import.Found, import.Registered, import.Duplicates, import.Refused, Problems = import.Problems.Select(output.Row) });
        }
        else
        {
            output.Say($"{import.Found} found, {import.Registered} registered, {import.Duplicates} known already, {import.Refused} refused.");
        }

        var nothing = import.Found == 0 && import.Problems.Count > 0;
        return nothing && !json ? output.Refuse(import.Problems) : nothing ? CommandHost.Refused : CommandHost.Ok;
    }
}
