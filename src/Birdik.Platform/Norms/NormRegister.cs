using Birdik.Platform.Caching;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Norms;

/// <summary>Legal values on a date. Code asks here for the norm in force and never holds the number itself.</summary>
public sealed class NormRegister(
    IEnumerable<NormDefinition> definitions, IServiceScopeFactory scopes, WritePipeline pipeline, TimeProvider clock)
{
    public const string Missing = "platform.norm-missing";

    private readonly NationalCache<NormPeriods> _cache = new(
        scopes, pipeline, clock, async (db, ct) => new NormPeriods(definitions, await db.Set<Norm>().ToListAsync(ct)));

    /// <summary>All norms as they stand now, for computing many values at once.</summary>
    public ValueTask<NormPeriods> NowAsync(CancellationToken ct) => _cache.GetAsync(ct);

    /// <summary>The norm in force on a date; refused when there is none. A code no module declares is a bug.</summary>
    public async Task<Result<NormValue>> ValueOnAsync(string code, DateOnly date, CancellationToken ct)
    {
        var norms = await NowAsync(ct);
        _ = norms.Define(code) ?? throw new ArgumentException($"No module declares the norm {code}.", nameof(code));
        return norms.On(code, date) is { } value ? value : MissingOn(code, date);
    }

    /// <summary>The number in force on a date.</summary>
    public async Task<Result<decimal>> NumberOnAsync(string code, DateOnly date, CancellationToken ct)
    {
        var found = await ValueOnAsync(code, date, ct);
        return found.TryGet(out var value) ? value.Number : Result<decimal>.Refused(found.Problems);
    }

    public static Problem MissingOn(string code, DateOnly date) => Problem.NotFound(Missing, ("norm", code), ("date", date));
}
