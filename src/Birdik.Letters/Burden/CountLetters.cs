using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Jobs;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Burden;

/// <summary>Counts the letters of an office by month, body and function anew, for the months from a day to a day.</summary>
public sealed record CountLetters(DateOnly From, DateOnly To);

public sealed class CountLettersHandler(BirdikDbContext db, ReadBurden read)
{
    public async Task<Result<Done>> HandleAsync(CountLetters command, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var first = new DateOnly(command.From.Year, command.From.Month, 1);
        var known = await db.Set<LetterCount>().Where(row => row.Month >= first && row.Month <= command.To).ToListAsync(ct);
        db.RemoveRange(known);
        db.RemoveRange(await db.Set<FunctionCount>().Where(row => row.Month >= first && row.Month <= command.To).ToListAsync(ct));
        var senders = await db.Set<Correspondent>().AsNoTracking()
            .Select(row => new CountedSender(row.Id, row.Name, row.Body, row.Class)).ToListAsync(ct);
        for (var month = first; month <= command.To; month = month.AddMonths(1))
        {
            var last = month.AddMonths(1).AddDays(-1);
            db.AddRange(await BodiesAsync(month, last, senders, ct));
            db.AddRange(await FunctionsAsync(month, last, ct));
        }

        change.Record("letters.counted", new SourceRef("platform.tenant", $"{db.Tenant}"), ("from", first), ("to", command.To));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task<List<LetterCount>> BodiesAsync(DateOnly from, DateOnly to, List<CountedSender> senders, CancellationToken ct)
    {
        var counts = new Dictionary<string, LetterCount>(StringComparer.Ordinal);
        var byId = senders.ToDictionary(row => row.Id, row => Of(row.Body, row.Class));
        var byName = senders.ToDictionary(row => row.Name, row => byId[row.Id]);
        foreach (var group in await db.Set<IncomingLetter>().Registered(from, to)
            .Where(row => row.State != LetterState.Cancelled)
            .GroupBy(row => row.SenderId)
            .Select(group => new
            {
                Sender = group.Key,
                Count = group.Count(),
                Late = group.Count(row => row.ClosedOn != null && row.DueOn != null && row.ClosedOn > row.DueOn),
            }).ToListAsync(ct))
        {
            byId[group.Sender].Received += group.Count;
            byId[group.Sender].Late += group.Late;
        }

        foreach (var group in await db.Set<OutgoingLetter>()
            .Where(row => row.RegisteredOn >= from && row.RegisteredOn <= to && row.State != OutgoingState.Cancelled)
            .GroupBy(row => row.AddresseeId).Select(group => new { Addressee = group.Key, Count = group.Count() }).ToListAsync(ct))
        {
            byId[group.Addressee].Sent += group.Count;
        }

        foreach (var row in (await read.OfAsync(from, to, ct)).Rows)
        {
            var count = row.Sender.Length > 0 ? byName[row.Sender] : Of(row.Body, row.Class);
            count.Minutes += row.Minutes;
            count.WithoutBasis += row.Basis == LegalBasis.NotFound ? row.Letters : 0;
        }

        foreach (var repeat in await read.RepeatsAsync(from, to, ct))
        {
            byName[repeat.Sender].Repeated++;
        }

        foreach (var term in await read.ShortTermsAsync(from, to, ct))
        {
            byName[term.Sender].ShortTerm++;
        }

        return [.. counts.Values.Where(count => count is not { Received: 0, Sent: 0 })];

        LetterCount Of(string body, CorrespondentClass sort)
        {
            var key = body.Length > 0 ? body : CountedBodies.Code(sort);
            if (!counts.TryGetValue(key, out var count))
            {
                counts[key] = count = new LetterCount { Month = from, Body = key, Class = sort };
            }

            return count;
        }
    }

    private Task<List<FunctionCount>> FunctionsAsync(DateOnly from, DateOnly to, CancellationToken ct) =>
        db.Set<IncomingLetter>().Registered(from, to)
            .Where(row => row.Function != null && row.State != LetterState.Cancelled)
            .GroupBy(row => row.Function!)
            .Select(group => new FunctionCount { Month = from, Function = group.Key, Letters = group.Count() }).ToListAsync(ct);

    private sealed record CountedSender(Id<Correspondent> Id, string Name, string Body, CorrespondentClass Class);
}

/// <summary>How bodies are named in counts: by their code, or by the class of sender.</summary>
public static class CountedBodies
{
    public static string Code(CorrespondentClass sort) => $"class-{sort.ToString().ToLowerInvariant()}";

    public static CorrespondentClass? ClassOf(string code) =>
        code.StartsWith("class-", StringComparison.Ordinal) && Enum.TryParse<CorrespondentClass>(code["class-".Length..], ignoreCase: true, out var sort)
            ? sort
            : null;
}

/// <summary>Each night: the counts of the last two months of every office.</summary>
internal sealed class CountLettersJob(NationalDb db, WritePipeline pipeline, TimeProvider clock) : IRecurringJob
{
    public const string Name = "letters.count";
    public const string Cron = "0 40 2 * * ?";

    public async Task RunAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var from = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        var busy = await db.Set<IncomingLetter>().Where(row => row.RegisteredOn >= from).Select(row => row.TenantId).Distinct().ToListAsync(ct);
        foreach (var tenant in busy)
        {
            _ = await pipeline.RunAsync<CountLettersHandler, Done>(
                tenant, Actor.System, (handler, change, token) => handler.HandleAsync(new CountLetters(from, today), change, token), ct);
        }
    }
}
