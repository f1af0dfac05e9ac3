using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Birdik.Platform.Localization;

/// <summary>Every word of the interface: the flat <c>Texts/{ky,ru,en}.json</c> of all modules, read once.</summary>
public sealed class Texts
{
    private readonly FrozenDictionary<string, string>[] _byLanguage;

    public Texts(IEnumerable<Assembly> assemblies)
    {
        var sources = assemblies.Distinct().ToList();
        _byLanguage = [.. Languages.All.Select(language => Read(sources, language))];
    }

    public IEnumerable<string> Keys(Language language) => _byLanguage[(int)language].Keys;

    public string? Find(Language language, string key) =>
        _byLanguage[(int)language].TryGetValue(key, out var text) ? text : null;

    /// <summary>A text as a fact of a deed: the history tells it in the reader's language.</summary>
    public LocalizedText In(string key) => new(Find(Language.Ky, key) ?? key, Find(Language.Ru, key) ?? key, Find(Language.En, key) ?? key);

    private static FrozenDictionary<string, string> Read(List<Assembly> assemblies, Language language)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var assembly in assemblies)
        {
            using var stream = assembly.GetManifestResourceStream($"Texts/{language.Code()}.json");
            if (stream is null)
            {
                continue;
            }

            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                if (!all.TryAdd(key, text))
                {
                    throw new InvalidOperationException($"The text {key} ({language.Code()}) stands in two modules.");
                }
            }
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
