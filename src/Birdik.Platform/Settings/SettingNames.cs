using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Birdik.Platform.Settings;

/// <summary>Finds settings that nobody reads: a misspelt key must not be passed over in silence.</summary>
public static class SettingNames
{
    /// <summary>The settings that a class of a section is bound from.</summary>
    public static IEnumerable<string> Of<T>(string section) => typeof(T)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(property => $"{section}:{property.Name}{(property.PropertyType == typeof(string) || property.PropertyType.IsValueType ? "" : ":*")}");

    /// <summary>The first key with a value that fits none of the names; null when all are known.</summary>
    public static string? FirstUnknown(IConfiguration configuration, IEnumerable<string> names)
    {
        var known = names.Select(name => name.Split(':')).ToList();
        return configuration.AsEnumerable()
            .Where(pair => pair.Value is not null)
            .Select(pair => pair.Key)
            .Order(StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(key => !known.Exists(name => Fits(name, key.Split(':'))));
    }

    private static bool Fits(string[] name, string[] key) => name.Length == key.Length
        && name.Zip(key).All(part => part.First == "*" || part.First.Equals(part.Second, StringComparison.OrdinalIgnoreCase));
}
