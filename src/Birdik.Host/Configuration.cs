namespace Birdik.Host;

/// <summary>Where settings come from: <c>birdik.json</c> beside the program or named by BIRDIK_CONFIG, then the environment (BIRDIK__Key).</summary>
internal static class Configuration
{
    public static IConfiguration Read() => Add(new ConfigurationBuilder()).Build();

    public static IConfigurationBuilder Add(IConfigurationBuilder builder) => builder
        .AddJsonFile(
            Environment.GetEnvironmentVariable("BIRDIK_CONFIG") ?? Path.Combine(AppContext.BaseDirectory, "birdik.json"),
            optional: true)
        .AddEnvironmentVariables("BIRDIK__");
}
