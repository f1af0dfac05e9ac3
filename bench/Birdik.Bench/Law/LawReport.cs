using System.Diagnostics;
using System.Globalization;
using System.Text;
using Birdik.Law.Acts;
using Birdik.Law.Citations;
using Birdik.Law.Contradictions;
using Birdik.Law.Duties;
using Birdik.Law.Provisions;
using Birdik.Law.Reading;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Bench.Law;

/// <summary>
/// A store with 120 made-up acts of 40,000 provisions and their duties, all confirmed: the search for contradictions, the text of one act on a
/// day, and the import of a code with its references and duties, each with everything the store does. The goals: 5 s, 100 ms and 2 s.
/// </summary>
internal static class LawReport
{
    private const int Acts = 120;
    private const int ArticlesOfAct = 83;
    private const int Rounds = 20;

    private static readonly string[] Bearers = ["Айыл окмоту", "Местный кенеш", "Мэрия", "Уполномоченный орган"];
    private static readonly string[] Actions = ["утверждать", "публиковать", "вести", "разрабатывать", "контролировать", "рассматривать"];

    /// <param name="code">The file of the code to import.</param>
    public static async Task RunAsync(string code, TextWriter output)
    {
        await using var host = new BirdikHost();
        await host.InitializeAsync();
        var acts = await FillAsync(host);
        var (provisions, duties, citations) = await host.ReadAsync(Tenant.Installation, async db => (
            await db.Set<ProvisionText>().CountAsync(), await db.Set<Duty>().CountAsync(), await db.Set<ActCitation>().CountAsync()));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{Acts} acts, {provisions} provisions, {duties} confirmed duties, {citations} references."));
        await output.WriteLineAsync("| what | median ms | worst ms |");
        await output.WriteLineAsync("| --- | ---: | ---: |");
        await TellAsync("contradictions on a day", 5, _ => ContradictionsAsync(host));
        await TellAsync("the text of one act on a day", Rounds, round => TextAsync(host, acts[round * 5 % acts.Count]));
        var import = acts[0];
        await TellAsync("import of the code", 5, round => ImportAsync(host, import, code, new DateOnly(2010 + round, 1, 1)));

        async Task TellAsync(string what, int rounds, Func<int, Task> run)
        {
            var times = new List<double>();
            for (var round = 0; round <= rounds; round++)
            {
                var since = Stopwatch.GetTimestamp();
                await run(round);
                times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            }

            // The first warms up.
            var sorted = times.Skip(1).Order().ToList();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {what} | {sorted[sorted.Count / 2]:0} | {sorted[^1]:0} |"));
        }
    }

    private static async Task ContradictionsAsync(BirdikHost host)
    {
        await using var scope = host.Scope(Tenant.Installation);
        var read = ActivatorUtilities.CreateInstance<ReadContradictions>(scope.ServiceProvider, new ContradictionCache());
        _ = await read.OnAsync(new DateOnly(2026, 1, 1), CancellationToken.None);
    }

    private static async Task TextAsync(BirdikHost host, Act act)
    {
        await using var scope = host.Scope(Tenant.Installation);
        var read = scope.ServiceProvider.GetRequiredService<ReadTextPage>();
        _ = await read.ReadAsync(act.Key, "art_40", new DateOnly(2020, 1, 1), ActLanguage.Ru, CancellationToken.None);
    }

    private static async Task ImportAsync(BirdikHost host, Act act, string code, DateOnly from)
    {
        var file = (await LawFiles.ReadAsync(code, CancellationToken.None)).Value;
        _ = (await host.Services.GetRequiredService<WritePipeline>().RunAsync<AddVersionHandler, AddedVersion>(
            Tenant.Installation, Actor.System,
            (handler, change, ct) => handler.HandleAsync(new AddVersion(act.Key, ActLanguage.Ru, from, "code.txt", file.Text), change, ct),
            CancellationToken.None)).Value;
    }

    private static async Task<List<Act>> FillAsync(BirdikHost host)
    {
        var random = new Random(1);
        string Noun() => $"предмет{(char)('а' + random.Next(32))}{(char)('а' + random.Next(25))}ка";
        var things = Enumerable.Range(0, 8_000).Select(_ => $"{Noun()} {Noun()} {Noun()}").ToArray();
        var acts = new List<Act>();
        for (var number = 0; number < Acts; number++)
        {
            var act = await host.Data.CreateActAsync((ActKind)(2 + (number % 8)));
            await host.Data.AddVersionAsync(act, Text(random, things));
            acts.Add(act);
        }

        await host.Data.WriteAsync(Tenant.Installation, "bench.confirm", db => db.Set<Duty>()
            .ExecuteUpdate(rows => rows.SetProperty(duty => duty.State, DutyState.Confirmed)));
        return acts;
    }

    private static string Text(Random random, string[] things)
    {
        var text = new StringBuilder("ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ\nОб испытании\n");
        for (var article = 1; article <= ArticlesOfAct; article++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Статья {article}. Название статьи {article}\n");
            for (var part = 1; part <= 3; part++)
            {
                var thing = things[random.Next(things.Length)];
                text.Append(CultureInfo.InvariantCulture, $"{part}. {Bearers[random.Next(Bearers.Length)]} обязан в течение {random.Next(1, 30)} дней ")
                    .Append(CultureInfo.InvariantCulture, $"{Actions[random.Next(Actions.Length)]} {thing} в порядке, предусмотренном статьей {random.Next(1, ArticlesOfAct)} настоящего Закона.\n");
            }
        }

        return text.ToString();
    }
}
