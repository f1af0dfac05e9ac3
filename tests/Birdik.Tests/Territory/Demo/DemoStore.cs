using Birdik.App;
using Birdik.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Territory.Demo;

/// <summary>Opens a store that another process has filled.</summary>
internal static class DemoStore
{
    public static ServiceProvider Open(TestStore store) => new ServiceCollection()
        .AddBirdik(store.Location, new ConfigurationBuilder().Build())
        .BuildServiceProvider();
}
