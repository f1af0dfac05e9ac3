using System.Globalization;

namespace Birdik.Bench.Search;

/// <summary>
/// <c>search [letters] [folder]</c>: SQLite in the folder or a temporary one, <c>-</c> for none; PostgreSQL where BIRDIK_TEST_DATABASE names
/// a database. What an earlier run has loaded there is asked again.
/// </summary>
internal static class SearchCommand
{
    private const int Seed = 20260323;

    public static async Task RunAsync(string[] args, TextWriter output, CancellationToken ct)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000;
        var letters = new LetterMaker(Seed, count);
        if (args is not [_, "-", ..])
        {
            var folder = args.Length > 1 ? args[1] : Directory.CreateTempSubdirectory("birdik-search-").FullName;
            await RunAsync(new BareFts5(folder), letters, count, output, ct);
        }

        if (Environment.GetEnvironmentVariable("BIRDIK_TEST_DATABASE") is { Length: > 0 } database)
        {
            await RunAsync(new BareVectors(database), letters, count, output, ct);
        }
    }

    private static async Task RunAsync(BareEngine engine, LetterMaker letters, int count, TextWriter output, CancellationToken ct)
    {
        await using var report = new SearchReport(engine, letters, count, output);
        await report.RunAsync(ct);
    }
}
