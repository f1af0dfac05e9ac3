using Birdik.Letters.Burden;
using Birdik.Letters.Incoming;
using Birdik.Methods.Staffing;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Staffing.Norms;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Measured;

/// <summary>
/// Unit times measured in letters: the minutes that those who did the work wrote down. A letter that bears a function measures the norm
/// of that function; every letter measures the norm of incoming letters.
/// </summary>
public sealed class ReadMeasured(BirdikDbContext office, NationalDb national, NormRegister norms, TimeProvider clock)
{
    /// <summary>The norm that all letters measure.</summary>
    public const string AllLetters = "letters-in";

    /// <summary>The norms for which anything was measured in the last year, those with most cases first.</summary>
    /// <param name="everywhere">In all offices; otherwise in one's own.</param>
    public async Task<MeasuredReport> OfYearAsync(bool everywhere, CancellationToken ct)
    {
        var today = clock.Today();
        var from = today.AddYears(-1);
        BirdikDbContext db = everywhere ? national : office;
        var since = Bishkek.StartOf(from);
        var cases = await (
            from burden in db.Set<LetterBurden>()
            where burden.Minutes != null
            join letter in db.Set<IncomingLetter>() on new { burden.TenantId, Id = burden.LetterId } equals new { letter.TenantId, letter.Id }
            where letter.RegisteredAt >= since && letter.State != LetterState.Cancelled
            select new { letter.Function, Minutes = burden.Minutes!.Value, burden.TenantId }).ToListAsync(ct);
        var catalogue = await national.Set<WorkNorm>().Where(norm => norm.From <= today && (norm.To == null || norm.To >= today))
            .ToDictionaryAsync(norm => norm.Code, ct);
        var least = (int)((await norms.NowAsync(ct)).On(StaffingNorms.MeasuredLeast.Code, today)?.Number ?? 0);
        var byNorm = cases.Select(one => (Code: AllLetters, one.Minutes, one.TenantId))
            .Concat(cases.Where(one => one.Function is not null && one.Function != AllLetters).Select(one => (Code: one.Function!, one.Minutes, one.TenantId)))
            .Where(one => catalogue.ContainsKey(one.Code));
        return new MeasuredReport(
            from, today, least,
            [
                .. byNorm.GroupBy(one => one.Code)
                    .Select(group => new MeasuredNorm(
                        catalogue[group.Key],
                        MeasuredTime.Of(group.Select(one => (decimal)one.Minutes))!,
                        group.Select(one => one.TenantId).Distinct().Count(),
                        group.Count() >= least))
                    .OrderByDescending(one => one.Time.Count).ThenBy(one => one.Norm.Code, StringComparer.Ordinal),
            ]);
    }
}

/// <param name="Least">The least cases for which a time may be taken as a norm.</param>
public sealed record MeasuredReport(DateOnly From, DateOnly To, int Least, IReadOnlyList<MeasuredNorm> Norms);

/// <param name="Norm">In force today.</param>
/// <param name="Offices">How many offices measured.</param>
/// <param name="IsEnough">There are enough cases to take it as a norm.</param>
public sealed record MeasuredNorm(WorkNorm Norm, MeasuredTime Time, int Offices, bool IsEnough)
{
    /// <summary>Measured / the norm in force.</summary>
    public decimal? Ratio => Norm.Minutes > 0 ? Time.Median / Norm.Minutes : null;

    /// <summary>The norm in force lies outside what was measured with confidence.</summary>
    public bool IsOff => Time.Low is { } low && Time.High is { } high && (Norm.Minutes < low || Norm.Minutes > high);
}
