using Birdik.Platform.Writing;

namespace Birdik.Platform.Norms;

/// <summary>All periods of all norms, by code in order of time, with what the modules say of each code.</summary>
public sealed class NormPeriods
{
    private readonly Dictionary<string, NormDefinition> _definitions;
    private readonly ILookup<string, Norm> _byCode;

    internal NormPeriods(IEnumerable<NormDefinition> definitions, IEnumerable<Norm> norms)
    {
        _definitions = definitions.ToDictionary(definition => definition.Code);
        _byCode = norms.OrderBy(norm => norm.From).ToLookup(norm => norm.Code);
    }

    public IEnumerable<NormDefinition> Definitions => _definitions.Values.OrderBy(definition => definition.Code, StringComparer.Ordinal);

    public NormDefinition? Define(string code) => _definitions.GetValueOrDefault(code);

    public NormValue? On(string code, DateOnly day) =>
        _definitions.TryGetValue(code, out var definition) && _byCode[code].LastOrDefault(norm => norm.InForceOn(day)) is { } norm
            ? ValueOf(definition, norm)
            : null;

    /// <summary>Every period of one code, from the oldest.</summary>
    public IReadOnlyList<Norm> Of(string code) => [.. _byCode[code]];

    /// <summary>The version of all periods of a code together, for <see cref="SetNorm.Version"/>.</summary>
    public int VersionOf(string code) => ChangedMeanwhile.VersionOf(_byCode[code]);

    private static NormValue ValueOf(NormDefinition definition, Norm norm) =>
        new(definition, norm.Value, norm.From, norm.To, norm.Act, norm.Provision, norm.Verified);
}
