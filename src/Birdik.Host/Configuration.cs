using Birdik.App;
using Birdik.Platform.Settings;

namespace Birdik.Host;

/// <summary>
/// Where settings come from: the file that BIRDIK_CONFIG names, else <c>birdik.json</c> beside the program if it is there; then the environment (BIRDIK__Key).
/// </summary>
internal static class Configuration
{
    private const string Variable = "BIRDIK_CONFIG";

    private static IEnumerable<string> Names =>
        ["Demo", "Observation:Level", "Observation:OtlpEndpoint", .. BirdikModules.Catalog.Modules.SelectMany(module => module.Settings)];

    public static IConfiguration Read() => Add(new ConfigurationManager());

    /// <exception cref="SettingException">The file is not there, is not JSON, or names a setting that there is not.</exception>
    public static T Add<T>(T builder)
        where T : IConfigurationBuilder, IConfiguration
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        var file = Path.GetFullPath(named ?? Path.Combine(AppContext.BaseDirectory, "birdik.json"));
        try
        {
            var own = new ConfigurationBuilder().AddJsonFile(file, optional: named is null).AddEnvironmentVariables("BIRDIK__").Build();
            if (SettingNames.FirstUnknown(own, Names) is { } unknown)
            {
                throw new SettingException(unknown, "there is no such setting");
            }

            builder.AddConfiguration(own);
            return builder;
        }
        catch (Exception wrong) when (wrong is IOException or InvalidDataException)
        {
            throw new SettingException(named is null ? file : Variable, wrong.GetBaseException().Message, wrong);
        }
    }
}
