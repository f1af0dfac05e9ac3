using Birdik.Platform.Files;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Registers.Import;

/// <summary>Imports of registers as a request makes them: receive, preview, keep, take back, look up.</summary>
public sealed class RegisterImports(
    IEnumerable<IRegister> registers, IEnumerable<IRegisterImporter> importers, FileStore files, ImportTickets tickets,
    ImportPreviews previews, Writer writer, NationalWriter nationalWriter, NationalDb national, CurrentUser user, Words words)
{
    public const int MaxBytes = 10 * 1024 * 1024;
    private const int MostListed = 20;

    public IRegisterImporter? ImporterOf(IRegister register) => importers.FirstOrDefault(importer => importer.Register == register.Key);

    /// <summary>Takes a file in and gives the ticket under which it can be previewed and kept; nothing is entered yet.</summary>
    public async Task<Result<string>> ReceiveAsync(
        IRegisterImporter importer, string? name, Stream content, string act, CancellationToken ct)
    {
        if (ImportLaying.RefuseAct(importer, act) is { } refused)
        {
            return refused;
        }

        if (Path.GetExtension(name ?? "").ToLowerInvariant() is not (".csv" or ".xlsx"))
        {
            return Problem.Invalid("platform.import-type", "File");
        }

        var received = await files.ReceiveAsync(content, name, ct);
        if (!received.TryGet(out var file))
        {
            return Result<string>.Refused(received.Problems);
        }

        return file.Size > MaxBytes
            ? FileProblems.TooLarge(file.Name, MaxBytes)
            : tickets.Seal(new ImportTicket(importer.Register, user.Id!.Value, user.TenantId, file, act.Trim()));
    }

    /// <summary>What would become of the file.</summary>
    public async Task<Result<(ReceivedFile File, ImportVerdict Verdict)>> PreviewAsync(IRegisterImporter importer, string? ticket, CancellationToken ct)
    {
        if (await OpenAsync(importer, ticket, ct) is var opened && !opened.TryGet(out var held))
        {
            return Result<(ReceivedFile, ImportVerdict)>.Refused(opened.Problems);
        }

        if (importer.IsNational && !await nationalWriter.MayWriteAsync(ct))
        {
            return Problem.Forbidden(NationalWriter.NationalOnly);
        }

        var laid = await previews.OfAsync(
            TenantOf(importer), RegisterOf(importer), importer, held.Ticket.File.Name, held.Rows, words.Language, held.Ticket.Act, ct);
        return laid.TryGet(out var verdict)
            ? (held.Ticket.File, verdict)
            : Result<(ReceivedFile, ImportVerdict)>.Refused(laid.Problems);
    }

    /// <summary>Keeps what the preview with this fingerprint showed; without one, whatever the file does now.</summary>
    public async Task<Result<Id<RegisterImport>>> KeepAsync(IRegisterImporter importer, string? ticket, string? seen, CancellationToken ct)
    {
        var opened = await OpenAsync(importer, ticket, ct);
        if (!opened.TryGet(out var held))
        {
            return Result<Id<RegisterImport>>.Refused(opened.Problems);
        }

        var command = new KeepImport(RegisterOf(importer), importer, held.Ticket.File, held.Rows, words.Language, seen);
        return await RunAsync<KeepImportHandler, Id<RegisterImport>>(
            importer, (handler, change, token) => handler.HandleAsync(command, change, token), held.Ticket.Act, ct);
    }

    public Task<Result<Done>> UndoAsync(IRegisterImporter importer, Id<RegisterImport> import, CancellationToken ct) =>
        RunAsync<UndoImportHandler, Done>(
            importer, (handler, change, token) => handler.HandleAsync(new UndoImport(importer, import), change, token), null, ct);

    /// <summary>The latest imports into the register, newest first.</summary>
    public async Task<IReadOnlyList<RegisterImport>> LatestAsync(IRegisterImporter importer, CancellationToken ct) =>
        await Of(importer).OrderByDescending(import => import.At).Take(MostListed).ToListAsync(ct);

    public Task<RegisterImport?> FindAsync(IRegisterImporter importer, Id<RegisterImport> id, CancellationToken ct) =>
        Of(importer).SingleOrDefaultAsync(import => import.Id == id, ct);

    private IQueryable<RegisterImport> Of(IRegisterImporter importer)
    {
        var tenant = TenantOf(importer);
        return national.Set<RegisterImport>().Where(import => import.TenantId == tenant && import.Register == importer.Register);
    }

    private int TenantOf(IRegisterImporter importer) => importer.IsNational ? Tenant.Installation : user.TenantId;

    private IRegister RegisterOf(IRegisterImporter importer) => registers.Single(register => register.Key == importer.Register);

    private Task<Result<T>> RunAsync<THandler, T>(
        IRegisterImporter importer, Func<THandler, ChangeContext, CancellationToken, Task<Result<T>>> use, string? act, CancellationToken ct)
        where THandler : notnull => importer.IsNational
            ? nationalWriter.RunAsync(use, ct, legalBasis: act)
            : writer.RunAsync(use, ct, legalBasis: act);

    private async Task<Result<(ImportTicket Ticket, IReadOnlyList<CsvRow> Rows)>> OpenAsync(
        IRegisterImporter importer, string? text, CancellationToken ct)
    {
        if (tickets.Open(text) is not { } ticket || ticket.Register != importer.Register
            || ticket.UserId != user.Id || ticket.TenantId != user.TenantId || files.Open(ticket.File.Sha256) is not { } content)
        {
            return Problem.NotFound("platform.import-expired");
        }

        await using (content)
        {
            var read = await TableFile.ReadAsync(ticket.File.Name, content, MaxBytes, ImportTable.MaxRows + 2, ct);
            return read.TryGet(out var rows)
                ? (ticket, rows)
                : Result<(ImportTicket, IReadOnlyList<CsvRow>)>.Refused(read.Problems);
        }
    }
}
