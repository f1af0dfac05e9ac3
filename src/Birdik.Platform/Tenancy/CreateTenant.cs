using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Tenancy;

/// <summary>Founds a tenant and gives it its number; run in the tenant of the installation.</summary>
public sealed record CreateTenant(
    string Code, TenantKind Kind, LocalizedText Name, DateOnly From, string? UnitCode = null, bool IsDemo = false);

public sealed class CreateTenantHandler(BirdikDbContext db)
{
    public async Task<Result<Tenant>> HandleAsync(CreateTenant command, ChangeContext change, CancellationToken ct)
    {
        if (command.Code.Length is 0 or > Tenant.MaxCode || !command.Code.All(IsAllowed))
        {
            return Problem.Invalid("platform.tenant-code-invalid", nameof(command.Code), ("max", Tenant.MaxCode));
        }

        if (command.Kind == TenantKind.Installation)
        {
            return Problem.Invalid("platform.tenant-kind-invalid", nameof(command.Kind));
        }

        if (command.Name.Ky.Length is 0 or > LocalizedText.MaxLength || command.Name.Ru.Length is 0 or > LocalizedText.MaxLength)
        {
            return Problem.Invalid("platform.tenant-name-invalid", nameof(command.Name), ("max", LocalizedText.MaxLength));
        }

        if (await db.Set<Tenant>().AnyAsync(tenant => tenant.Code == command.Code, ct))
        {
            return Problem.Conflict("platform.tenant-code-taken", nameof(command.Code), ("code", command.Code));
        }

        var tenant = new Tenant
        {
            Id = await db.Set<Tenant>().MaxAsync(row => row.Id, ct) + 1,
            Code = command.Code,
            Kind = command.Kind,
            Name = command.Name,
            UnitCode = command.UnitCode,
            IsDemo = command.IsDemo,
            From = command.From,
        };
        db.Add(tenant);
        change.Record("platform.tenant-made", new SourceRef("platform.tenant", $"{tenant.Id}"), ("name", tenant.Name.Ky));
        await db.SaveChangesAsync(ct);
        return tenant;
    }

    private static bool IsAllowed(char letter) => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-';
}
