using Birdik.App;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Design;

namespace Birdik.Host;

/// <summary>The context as the migration tool sees it: <c>-- --database sqlite|postgres</c> chooses the assembly.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<BirdikDbContext>
{
    public BirdikDbContext CreateDbContext(string[] args)
    {
        var postgres = args.SkipWhile(arg => arg != "--database").Skip(1).FirstOrDefault() == "postgres";
        var location = StoreLocation.From(Path.GetTempPath(), postgres ? "Host=localhost;Database=design" : null);
        return new ServiceCollection()
            .AddBirdik(location, new ConfigurationBuilder().Build())
            .BuildServiceProvider()
            .CreateScope().ServiceProvider.GetRequiredService<BirdikDbContext>();
    }
}
