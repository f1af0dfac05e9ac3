using Birdik.Methods.Numbers;
using Birdik.Methods.Powers;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Powers.Roles;
using Birdik.Staffing.Norms;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Demo;

/// <summary>A synthetic norm of work for each function that municipalities do: what a country would have once every function was measured.</summary>
internal sealed class SaveWorkNorms(BirdikDbContext db, ReadPowers powers, WorkNormSearch search, TimeProvider clock)
{
    public async Task<Result<Done>> HandleAsync(int seed, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var known = await db.Set<WorkNorm>().Select(norm => norm.Code).Distinct().ToHashSetAsync(ct);
        var division = await powers.OnAsync(clock.Today(), ct);
        var municipal = division.Functions.Where(function => !known.Contains(function.Code)
            && division.Holders(function, FunctionRoleKind.Does).Any(body => body.Level == BodyLevel.Municipality)).ToList();
        var random = new SplitMix((ulong)seed + 6);
        var from = new DateOnly(clock.Today().Year, 1, 1);
        foreach (var norm in municipal.Select(function => Make(function, from, random)))
        {
            db.Add(norm);
            await search.PutAsync(norm, ct);
        }

        change.Record("staffing.demo-norms-made", new SourceRef(WorkNormRef.Kind, "catalogue"), ("count", municipal.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static WorkNorm Make(Function function, DateOnly from, SplitMix random)
    {
        var (driver, share) = DriverOf(function.Driver);
        var hours = HoursOf(function.Frequency) * (0.5m + (decimal)random.Next());
        var minutes = decimal.Round(15 + (75 * (decimal)random.Next()));
        return new WorkNorm
        {
            Code = function.Code,
            FunctionId = function.Id,
            Name = function.Name,
            Post = function.Post,
            Driver = driver,
            PerUnit = decimal.Round(hours * 60 / minutes * share, 6),
            Minutes = minutes,
            LeastMinutes = decimal.Round(minutes * 0.6m),
            MostUnitMinutes = decimal.Round(minutes * 1.4m),
            ByLaw = function.IsVerified || function.Kind == FunctionKind.Delegated || random.Next() < 0.6,
            Confidence = random.Next() < 0.2 ? WorkConfidence.Measured : WorkConfidence.Expert,
            Source = "Демо: ойдон чыгарылган / вымышлено / synthetic",
            From = from,
            IsVerified = false,
            IsSynthetic = true,
        }.Keyed();
    }

    /// <summary>Hours a year in a municipality of average size.</summary>
    private static decimal HoursOf(FunctionFrequency frequency) => frequency switch
    {
        FunctionFrequency.Continuous => 110,
        FunctionFrequency.Daily => 150,
        FunctionFrequency.Weekly => 95,
        FunctionFrequency.Monthly => 62,
        FunctionFrequency.Quarterly => 44,
        FunctionFrequency.Yearly => 36,
        FunctionFrequency.OnRequest => 76,
        FunctionFrequency.AsNeeded => 30,
    };

    /// <summary>What of the drivers of functions is known by statistics, with the average it has in a municipality.</summary>
    private static (WorkDriver Driver, decimal Share) DriverOf(VolumeDriver driver) => driver switch
    {
        VolumeDriver.Population or VolumeDriver.PersonsWithDisabilities or VolumeDriver.Conscripts or VolumeDriver.Cases
            or VolumeDriver.Taxpayers => (WorkDriver.Residents, 1m / 14_000),
        VolumeDriver.Households or VolumeDriver.Families or VolumeDriver.Buildings or VolumeDriver.PipeKilometres
            or VolumeDriver.LightPoints or VolumeDriver.StreetKilometres => (WorkDriver.Households, 1m / 3_200),
        VolumeDriver.Children or VolumeDriver.Institutions => (WorkDriver.Schools, 1m / 6),
        VolumeDriver.Villages => (WorkDriver.Villages, 1m / 7),
        VolumeDriver.LandPlots or VolumeDriver.IrrigatedHectares => (WorkDriver.ArableHectares, 1m / 2_600),
        VolumeDriver.PastureHectares or VolumeDriver.Livestock => (WorkDriver.Livestock, 1m / 6_500),
        VolumeDriver.Fixed or VolumeDriver.Businesses or VolumeDriver.Contracts or VolumeDriver.Letters
            or VolumeDriver.Events => (WorkDriver.Fixed, 1),
    };
}
