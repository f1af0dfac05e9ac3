using Birdik.Platform.Commands;
using Birdik.Platform.Demo;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Settings;

namespace Birdik.Host.Web;

/// <summary>
/// With no configuration, the first start fills the empty store with the demo country. The setting <c>Demo: false</c>
/// (BIRDIK__Demo=false) leaves it empty.
/// </summary>
internal static class FirstStart
{
    public const string Setting = "Demo";

    private const int Seed = 1;

    /// <summary>The demo accounts, none where the store holds real work.</summary>
    public static async Task<Result<IReadOnlyList<DemoAccount>>> PrepareAsync(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var stories = scope.ServiceProvider.GetRequiredService<DemoStories>();
        return await StoreFaults.GuardAsync(scope.ServiceProvider.GetRequiredService<IDialect>(), async () =>
        {
            switch (await stories.StateAsync(ct))
            {
                case DemoState.InUse:
                    return Result<IReadOnlyList<DemoAccount>>.Of([]);
                case DemoState.Empty when !app.Configuration.Flag(Setting, true):
                    return Result<IReadOnlyList<DemoAccount>>.Of([]);
                case DemoState.Told:
                    return Result<IReadOnlyList<DemoAccount>>.Of(await stories.AccountsAsync(ct));
                case DemoState.Empty:
                case DemoState.BrokenOff:
                    break;
            }

            using var bar = new ProgressBar("Demo");
            return await stories.TellAsync(Seed, bar, ct);
        });
    }
}
