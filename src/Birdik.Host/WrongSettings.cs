using Birdik.Platform.Settings;
using Microsoft.Extensions.Options;

namespace Birdik.Host;

/// <summary>Tells a wrong setting, which its operator mends, from a bug.</summary>
internal static class WrongSettings
{
    /// <summary>The line that names the setting; null for any other exception.</summary>
    public static string? Told(Exception exception)
    {
        var line = exception switch
        {
            SettingException wrong => wrong.Message,
            OptionsValidationException wrong => $"{Section(wrong.OptionsType)}: {string.Join(' ', wrong.Failures)}",
            // What the configuration binder says names the key itself.
            InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } wrong => wrong.Message,
            _ => null,
        };
        return line is null ? null : $"configuration: {line.ReplaceLineEndings(" ")}";
    }

    private static string Section(Type options) => options.Name.EndsWith("Settings", StringComparison.Ordinal)
        ? options.Name[..^"Settings".Length]
        : options.Name;
}
