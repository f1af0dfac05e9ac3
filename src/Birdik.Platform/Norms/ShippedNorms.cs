using System.Globalization;
using Birdik.Platform.Modules;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Norms;

/// <summary>
/// Enters the norms the modules ship (<c>Reference/norms.csv</c>: code, value, from, to, act, provision, verified). A period is entered
/// once, by code and first day; what an administrator has set since is never overwritten.
/// </summary>
public sealed class ShippedNorms(
    WritePipeline pipeline, ModuleCatalog modules, IEnumerable<NormDefinition> definitions) : IReferenceData
{
    private const string Resource = "Reference/norms.csv";

    /// <summary>The norms as the modules ship them, for a command that works without a store.</summary>
    public NormPeriods AsShipped()
    {
        var norms = modules.Assemblies.SelectMany(ReadOf).Select(norm => Norm(norm, norm.To, DateTime.UnixEpoch)).ToList();
        foreach (var code in norms.GroupBy(norm => norm.Code).Select(code => code.OrderBy(norm => norm.From).ToList()))
        {
            foreach (var (norm, next) in code.Zip(code.Skip(1)))
            {
                norm.To ??= next.From.AddDays(-1);
            }
        }

        return new NormPeriods(definitions, norms);
    }

    public async Task BringUpToDateAsync(CancellationToken ct)
    {
        var shipped = modules.Assemblies.SelectMany(ReadOf).ToList();
        _ = (await pipeline.RunAsync<IServiceProvider, Done>(
            Tenant.Installation, Actor.System, (services, change, token) => EnterAsync(shipped, services, change, token), ct)).Value;
    }

    private static async Task<Result<Done>> EnterAsync(
        List<SetNorm> shipped, IServiceProvider services, ChangeContext change, CancellationToken ct)
    {
        var (db, search) = (services.GetRequiredService<BirdikDbContext>(), services.GetRequiredService<NormSearch>());
        var known = (await db.Set<Norm>().ToListAsync(ct)).ToLookup(norm => norm.Code);
        foreach (var code in shipped.GroupBy(norm => norm.Code))
        {
            var periods = known[code.Key].ToList();
            var added = code.Where(norm => periods.TrueForAll(period => period.From != norm.From)).OrderBy(norm => norm.From).ToList();
            foreach (var norm in added)
            {
                Place(norm, periods, db, change);
            }

            if (added.Count > 0)
            {
                change.Record(
                    "platform.norm-shipped", new SourceRef(SetNorm.Kind, code.Key), ("norm", code.Key), ("value", added[^1].Value));
                await search.PutAsync(code.Key, periods, ct);
            }
        }

        change.InBulk = change.Deeds.Count > 0;
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static void Place(SetNorm shipped, List<Norm> periods, BirdikDbContext db, ChangeContext change)
    {
        var next = periods.Where(period => period.From > shipped.From).MinBy(period => period.From);
        if (periods.Find(period => period.InForceOn(shipped.From)) is { } before)
        {
            before.To = shipped.From.AddDays(-1);
        }

        var norm = Norm(shipped, shipped.To ?? next?.From.AddDays(-1), change.At);
        periods.Add(norm);
        db.Add(norm);
    }

    private static Norm Norm(SetNorm shipped, DateOnly? to, DateTime at) => new()
    {
        Code = shipped.Code,
        Value = shipped.Value,
        From = shipped.From,
        To = to,
        Act = shipped.Act,
        Provision = shipped.Provision,
        Verified = shipped.Verified,
        SetBy = "",
        SetAt = at,
    };

    private IEnumerable<SetNorm> ReadOf(System.Reflection.Assembly assembly)
    {
        using var stream = assembly.GetManifestResourceStream(Resource);
        if (stream is null)
        {
            yield break;
        }

        using var reader = new StreamReader(stream);
        foreach (var row in Csv.Read(reader.ReadToEnd()).Skip(1))
        {
            yield return Read(row) ?? throw new InvalidDataException(
                $"{assembly.GetName().Name}: line {row.Line} of its norms cannot be read, or no module declares {row[0]}.");
        }
    }

    private SetNorm? Read(CsvRow row)
    {
        var definition = definitions.SingleOrDefault(definition => definition.Code == row[0]);
        return definition is not null
            && row is { Fault: null, Cells.Count: 7 }
            && NormText.Read(definition.Kind, row[1]) is { } value
            && Day(row[2]) is { } from
                ? new SetNorm(row[0], value, from, Day(row[3]), row[4], row[5], row[6] == NormText.Yes)
                : null;
    }

    private static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
