using Birdik.Letters.Correspondents;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Powers.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Burden;

/// <summary>Letters of all municipalities by body, from the counts; public, since it names no person.</summary>
public sealed class ReadStatistics(NationalDb db)
{
    /// <summary>All bodies of twelve months, the one that writes most first.</summary>
    public async Task<IReadOnlyList<BodyCount>> BodiesAsync(DateOnly to, CancellationToken ct)
    {
        var from = Since(to);
        // Offices may have entered a body under different classes: it is one body all the same.
        var rows = await db.Set<LetterCount>().Where(row => row.Month >= from && row.Month <= to)
            .GroupBy(row => row.Body)
            .Select(group => new
            {
                Body = group.Key,
                Received = group.Sum(row => row.Received),
                Sent = group.Sum(row => row.Sent),
                Late = group.Sum(row => row.Late),
                Repeated = group.Sum(row => row.Repeated),
                WithoutBasis = group.Sum(row => row.WithoutBasis),
                ShortTerm = group.Sum(row => row.ShortTerm),
                Minutes = group.Sum(row => (long)row.Minutes),
                Offices = group.Select(row => row.TenantId).Distinct().Count(),
            }).ToListAsync(ct);
        var names = await db.Set<Body>().ToDictionaryAsync(body => body.Code, body => body.Name, ct);
        return
        [
            .. rows.Select(row => new BodyCount(
                    row.Body, names.GetValueOrDefault(row.Body), CountedBodies.ClassOf(row.Body) ?? CorrespondentClass.StateBody, row.Received, row.Sent, row.Late,
                    row.Repeated, row.WithoutBasis, row.ShortTerm, row.Minutes, row.Offices))
                .OrderByDescending(row => row.Received).ThenBy(row => row.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>One body by month, and the municipalities it writes to most.</summary>
    public async Task<BodyStatistics?> BodyAsync(string code, DateOnly to, CancellationToken ct)
    {
        if ((await BodiesAsync(to, ct)).FirstOrDefault(one => one.Code == code) is not { } body)
        {
            return null;
        }

        var from = Since(to);
        var counts = db.Set<LetterCount>().Where(row => row.Body == code && row.Month >= from && row.Month <= to);
        var months = await counts.GroupBy(row => row.Month)
            .Select(group => new { group.Key, Received = group.Sum(row => row.Received), Sent = group.Sum(row => row.Sent) }).ToListAsync(ct);
        var offices = await counts.GroupBy(row => row.TenantId)
            .Select(group => new { Tenant = group.Key, Received = group.Sum(row => row.Received) })
            .OrderByDescending(row => row.Received).Take(MostOffices).ToListAsync(ct);
        var ids = offices.ConvertAll(row => row.Tenant);
        var names = await db.Set<Tenant>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        return new BodyStatistics(
            body,
            [.. Enumerable.Range(0, 12).Select(from.AddMonths).Select(month => new MonthLoad(
                month, 0, months.Where(row => row.Key == month).Sum(row => row.Received), months.Where(row => row.Key == month).Sum(row => row.Sent)))],
            [.. offices.Where(row => names.ContainsKey(row.Tenant)).Select(row => (names[row.Tenant], row.Received))]);
    }

    public static DateOnly Since(DateOnly to) => new DateOnly(to.Year, to.Month, 1).AddMonths(-11);

    private const int MostOffices = 20;
}

/// <param name="Name">Null where the body is a class of senders.</param>
public sealed record BodyCount(
    string Code, LocalizedText? Name, CorrespondentClass Class, int Received, int Sent, int Late, int Repeated, int WithoutBasis, int ShortTerm,
    long Minutes, int Offices)
{
    public string Title(Words words) => Name?.In(words.Language) ?? words[$"Letters.Class.{Class}"];
}

public sealed record BodyStatistics(BodyCount Body, IReadOnlyList<MonthLoad> Months, IReadOnlyList<(LocalizedText Name, int Received)> Offices);
