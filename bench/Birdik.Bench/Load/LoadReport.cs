using System.Globalization;
using Birdik.Platform.Demo;
using Birdik.Testing;

namespace Birdik.Bench.Load;

/// <summary>
/// Serves the demo country and asks for pages of the unit register in turn with a bare endpoint of the same host, so that both see the
/// same noise; quotes p50, p95, requests a second, and their ratio to the bare endpoint.
/// </summary>
internal static class LoadReport
{
    private const string Bare = "/health/live";

    private static readonly string[] Pages =
    [
        "/territory/units", "/territory/units?q=ак", "/territory/units?sort=name&dir=desc", "/api/v1/territory/units",
    ];

    public static async Task RunAsync(int requests, int workers, TextWriter output)
    {
        await using var store = await TestStore.MakeAsync();
        _ = await BirdikProcess.RunAsync(store, "demo", "--seed", "1", "--json");
        await using var serve = await BirdikProcess.ServeAsync(store);
        var driver = new LoadDriver(serve.Address, workers, "secretary", DemoAccount.CommonPassword);
        await output.WriteLineAsync("| address | p50 ms | p95 ms | requests/s | p50 to bare | p95 to bare | bytes |");
        await output.WriteLineAsync("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var page in Pages)
        {
            var (bare, measured) = await driver.CompareAsync(Bare, page, requests);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| `{page}` | {measured.P50:0.00} | {measured.P95:0.00} | {measured.PerSecond:0} | {measured.P50 / bare.P50:0.0} | {measured.P95 / bare.P95:0.0} | {measured.Bytes} |"));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| `{Bare}` (beside it) | {bare.P50:0.00} | {bare.P95:0.00} | {bare.PerSecond:0} | 1 | 1 | {bare.Bytes} |"));
        }
    }
}
