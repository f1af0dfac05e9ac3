using System.CommandLine;
using Birdik.Letters.Exchange;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Outside;
using Birdik.Platform.Commands;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Letters.Commands;

/// <summary><c>birdik letters take FILE</c> and <c>birdik letters give FILE</c>: letters of outside systems by file.</summary>
internal static class ExchangeCommand
{
    public static IEnumerable<Command> Make(CommandHost host)
    {
        var tenant = new Option<string>("--tenant") { Description = "The office whose letters they are.", HelpName = "CODE", Required = true };
        var system = new Option<string>("--system") { Description = "infodocs, sanarip-aimak or dhx.", HelpName = "CODE", Required = true };
        var json = CommandHost.Json();
        var source = new Argument<string>("FILE") { Description = "A file the outside system has given (.zip, .csv, .xlsx, .json)." };
        var register = new Option<bool>("--register") { Description = "Register the letters at once instead of leaving them among the arrivals." };
        yield return host.MakeWithStore(
            "take", "Takes letters from a file of an outside system; known ones stay as they are.", [source, tenant, system, register, json],
            (services, parsed, output, ct) => TakeAsync(
                services, parsed.GetValue(source)!, parsed.GetValue(tenant)!, new ImportLetters(parsed.GetValue(system)!, parsed.GetValue(register)),
                parsed.GetValue(json), output, ct));
        var target = new Argument<string>("FILE") { Description = "Where the file for the outside system is written (.zip)." };
        var from = new Option<DateOnly>("--from") { Description = "The first day of registration.", Required = true };
        var to = new Option<DateOnly>("--to") { Description = "The last day of registration.", Required = true };
        yield return host.MakeWithStore(
            "give", "Writes outgoing letters as an outside system takes them.", [target, tenant, system, from, to, json],
            (services, parsed, output, ct) => GiveAsync(
                services, parsed.GetValue(target)!, parsed.GetValue(tenant)!, parsed.GetValue(system)!, parsed.GetValue(from), parsed.GetValue(to),
                parsed.GetValue(json), output, ct));
    }

    private static async Task<int> TakeAsync(
        IServiceProvider services, string path, string code, ImportLetters command, bool json, CommandOutput output, CancellationToken ct)
    {
        output.With(services.GetRequiredService<Texts>());
        if (await TenantAsync(services, code, ct) is not { } tenant)
        {
            return output.Refuse([Problem.NotFound("platform.tenant-unknown", ("code", code))], json);
        }

        var file = await CommandFile.ReadAsync(path, (int)Math.Min(int.MaxValue, services.GetRequiredService<FileSettings>().MaxBytes), ct);
        if (!file.TryGet(out var bytes))
        {
            return output.Refuse(file.Problems, json);
        }

        using var source = new MemoryStream(bytes, writable: false);
        var answer = await services.GetRequiredService<ImportLettersRun>().RunAsync(tenant, Actor.System, command, source, ct);
        if (!answer.TryGet(out var done))
        {
            return output.Refuse(answer.Problems, json);
        }

        if (json)
        {
            output.WriteJson(done);
        }
        else
        {
            output.Say($"{done.Found} found, {done.Taken} new, {done.Registered} registered.");
        }

        return CommandHost.Ok;
    }

    private static async Task<int> GiveAsync(
        IServiceProvider services, string path, string code, string system, DateOnly from, DateOnly to, bool json, CommandOutput output, CancellationToken ct)
    {
        output.With(services.GetRequiredService<Texts>());
        if (await TenantAsync(services, code, ct) is not { } tenant)
        {
            return output.Refuse([Problem.NotFound("platform.tenant-unknown", ("code", code))], json);
        }

        if (services.GetRequiredService<ImportLettersRun>().Find(system) is not TableForm form)
        {
            return output.Refuse([Problem.Invalid("letters.system-unknown", null, ("code", system))], json);
        }

        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Bind(tenant);
        var export = scope.ServiceProvider.GetRequiredService<ExportLetters>();
        var answer = await export.OfAsync(from, to, ct);
        if (!answer.TryGet(out var letters))
        {
            return output.Refuse(answer.Problems, json);
        }

        var left = (await export.CountAsync(from, to, ct)).Left;
        var taken = letters.Letters.Select(letter => new Id<OutgoingLetter>(letter.Consignment)).ToList();
        _ = (await services.GetRequiredService<WritePipeline>().RunAsync<TakeOutLettersHandler, Done>(
            tenant, Actor.System, (handler, change, token) => handler.HandleAsync(new TakeOutLetters(taken, form.Code), change, token), ct)).Value;
        await using (var target = File.Create(path))
        {
            await form.WriteAsync(target, letters, services.GetRequiredService<FileStore>().Open, ct);
        }

        if (json)
        {
            output.WriteJson(new { Letters = letters.Letters.Count, Left = left });
        }
        else
        {
            output.Say($"{letters.Letters.Count} letters, {left} left out.");
        }

        return CommandHost.Ok;
    }

    private static async Task<int?> TenantAsync(IServiceProvider services, string code, CancellationToken ct) =>
        await services.GetRequiredService<NationalDb>().Set<Tenant>().Where(row => row.Code == code).Select(row => (int?)row.Id).SingleOrDefaultAsync(ct);
}
