using System.Security.Cryptography;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Files;

/// <summary>Reads every stored content again and compares it with its hash.</summary>
public sealed class FileVerifier(NationalDb db, FileStore store)
{
    public async Task<FileReport> VerifyAsync(CancellationToken ct)
    {
        var codes = await db.Set<Tenant>().ToDictionaryAsync(tenant => tenant.Id, tenant => tenant.Code, ct);
        var (files, last, fault, problems) = (0L, "", (string?)null, new List<FileProblem>());
        var rows = db.Set<StoredFile>().OrderBy(file => file.Sha256).Select(file => new { file.TenantId, file.Id, file.Sha256 });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            files++;
            if (row.Sha256 != last)
            {
                (last, fault) = (row.Sha256, await FaultOfAsync(row.Sha256, ct));
            }

            if (fault is not null)
            {
                problems.Add(new FileProblem(fault, codes.GetValueOrDefault(row.TenantId) ?? $"{row.TenantId}", row.Id.ToString()));
            }
        }

        return new FileReport(files, problems);
    }

    private async Task<string?> FaultOfAsync(string sha256, CancellationToken ct)
    {
        await using var content = store.Open(sha256);
        if (content is null)
        {
            return FileProblems.Missing;
        }

        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)) == sha256 ? null : FileProblems.Altered;
    }
}

/// <summary>How many files are entered, and which of them cannot be handed out as they came.</summary>
public sealed record FileReport(long Files, IReadOnlyList<FileProblem> Problems);

/// <param name="Code"><see cref="FileProblems.Missing"/> or <see cref="FileProblems.Altered"/>.</param>
/// <param name="Tenant">The tenant's code.</param>
/// <param name="File">The file's id.</param>
public sealed record FileProblem(string Code, string Tenant, string File);
