using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Norms;

/// <summary>How often an office really does an activity in a year, by its own count; it stands in place of what the driver tells.</summary>
public sealed class OwnVolume : TenantEntity<OwnVolume>
{
    public const decimal Most = 100_000_000;

    public required string NormCode { get; init; }

    public required decimal Volume { get; set; }

    /// <summary>From what it was counted: a journal, a register.</summary>
    public required string Source { get; set; }
}

/// <summary>Sets the office's own count of an activity; null goes back to what the driver tells.</summary>
public sealed record SetOwnVolume(string NormCode, decimal? Volume, string Source);

public sealed class SetOwnVolumeHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(SetOwnVolume command, ChangeContext change, CancellationToken ct)
    {
        if (!await db.Set<WorkNorm>().AnyAsync(norm => norm.Code == command.NormCode && norm.To == null, ct))
        {
            return Problem.NotFound("staffing.norm-unknown", ("code", command.NormCode));
        }

        if (command.Volume is < 0 or > OwnVolume.Most)
        {
            return Problem.Invalid("staffing.volume-wrong", "Volume", ("most", OwnVolume.Most));
        }

        if (command.Volume is not null && (command.Source.Length is 0 or > WorkNorm.MaxSource || command.Source.Any(char.IsControl)))
        {
            return Problem.Invalid("staffing.source-missing", "Source", ("most", WorkNorm.MaxSource));
        }

        var own = await db.Set<OwnVolume>().SingleOrDefaultAsync(one => one.NormCode == command.NormCode, ct);
        if (command.Volume is { } volume)
        {
            own ??= db.Add(new OwnVolume { NormCode = command.NormCode, Volume = volume, Source = command.Source }).Entity;
            (own.Volume, own.Source) = (volume, command.Source);
            change.Record(
                "staffing.volume-set", new SourceRef(WorkNormRef.Kind, command.NormCode),
                ("code", command.NormCode), ("volume", volume), ("source", command.Source));
        }
        else if (own is null)
        {
            return new Done();
        }
        else
        {
            db.Remove(own);
            change.Record("staffing.volume-dropped", new SourceRef(WorkNormRef.Kind, command.NormCode), ("code", command.NormCode));
        }

        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>How other modules point at a norm of work, by its code.</summary>
public static class WorkNormRef
{
    public const string Kind = "staffing.work-norm";
}
