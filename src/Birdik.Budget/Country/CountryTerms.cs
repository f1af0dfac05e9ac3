using System.Globalization;
using System.Text.Json;
using Birdik.Methods.Budget.Equalization;

namespace Birdik.Budget.Country;

/// <summary>All that a scenario of equalization may change.</summary>
/// <param name="Kind">The formula: gap, maxmin, proportional, two-component.</param>
/// <param name="Pool">Som a year.</param>
/// <param name="MaxLossShare">No one's means fall by more than this share; null for no guarantee.</param>
/// <param name="Alpha">Of the two-component formula.</param>
/// <param name="Beta">Of the two-component formula.</param>
/// <param name="Target">Of proportional filling.</param>
/// <param name="BaseRate">Base rate of pay, som a month.</param>
/// <param name="Support">Share of time for support work.</param>
/// <param name="DirectShare">Goods and services as a share of pay.</param>
/// <param name="RateFactor">Standard tax rates times this.</param>
/// <param name="DelegatedPaid">The state pays for delegated functions apart, so they are no need of the municipality.</param>
public sealed record CountryTerms(
    string Kind,
    decimal Pool,
    decimal? MaxLossShare,
    decimal Alpha,
    decimal Beta,
    decimal Target,
    decimal BaseRate,
    decimal Support,
    decimal DirectShare,
    decimal RateFactor,
    bool DelegatedPaid)
{
    public static IReadOnlyList<string> Kinds { get; } = ["gap", "maxmin", "proportional", "two-component"];

    public const decimal MostPool = 1_000_000_000_000m;

    public EqualizationFormula Formula => Kind switch
    {
        "maxmin" => new MaxMin(),
        "proportional" => new ProportionalFilling(Target),
        "two-component" => new TwoComponent(Alpha, Beta),
        _ => new GapFilling(),
    };

    /// <summary>The same terms within their limits, whatever was asked for.</summary>
    public CountryTerms Within() => this with
    {
        Kind = Kinds.Contains(Kind) ? Kind : Kinds[0],
        Pool = decimal.Round(Math.Clamp(Pool, 0, MostPool), 2),
        MaxLossShare = MaxLossShare is { } share ? Math.Clamp(share, 0, 1) : null,
        Alpha = Math.Clamp(Alpha, 0, 1),
        Beta = Math.Clamp(Beta, 0, 1),
        Target = Math.Clamp(Target, 0.1m, 10),
        BaseRate = Math.Clamp(BaseRate, 0, 1_000_000),
        Support = Math.Clamp(Support, 0, 0.9m),
        DirectShare = Math.Clamp(DirectShare, 0, 10),
        RateFactor = Math.Clamp(RateFactor, 0, 10),
    };

    /// <summary>What differs, each as a cause of its own.</summary>
    public IReadOnlyList<(string Cause, Func<CountryTerms, CountryTerms> Change)> ChangesTo(CountryTerms other)
    {
        List<(string, Func<CountryTerms, CountryTerms>)> all = [];
        void Add(string cause, bool differs, Func<CountryTerms, CountryTerms> change)
        {
            if (differs)
            {
                all.Add((cause, change));
            }
        }

        Add("Formula", (Kind, Alpha, Beta, Target) != (other.Kind, other.Alpha, other.Beta, other.Target),
            terms => terms with { Kind = other.Kind, Alpha = other.Alpha, Beta = other.Beta, Target = other.Target });
        Add("Pool", Pool != other.Pool, terms => terms with { Pool = other.Pool });
        Add("MaxLoss", MaxLossShare != other.MaxLossShare, terms => terms with { MaxLossShare = other.MaxLossShare });
        Add("BaseRate", BaseRate != other.BaseRate, terms => terms with { BaseRate = other.BaseRate });
        Add("Support", Support != other.Support, terms => terms with { Support = other.Support });
        Add("Direct", DirectShare != other.DirectShare, terms => terms with { DirectShare = other.DirectShare });
        Add("Rates", RateFactor != other.RateFactor, terms => terms with { RateFactor = other.RateFactor });
        Add("Delegated", DelegatedPaid != other.DelegatedPaid, terms => terms with { DelegatedPaid = other.DelegatedPaid });
        return all;
    }

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static CountryTerms? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<CountryTerms>(text, JsonSerializerOptions.Web)?.Within();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads the norm of the formula in force: <c>kind=gap; pool=1700000000; maxLoss=0.1</c>.</summary>
    public CountryTerms With(string norm)
    {
        var pairs = norm.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries)).Where(part => part.Length == 2)
            .GroupBy(part => part[0]).ToDictionary(part => part.Key, part => part.Last()[1], StringComparer.Ordinal);
        decimal Number(string key, decimal otherwise) => pairs.TryGetValue(key, out var text)
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
        return (this with
        {
            Kind = pairs.GetValueOrDefault("kind", Kind),
            Pool = Number("pool", Pool),
            MaxLossShare = pairs.ContainsKey("maxLoss") ? Number("maxLoss", 0) : null,
            Alpha = Number("alpha", Alpha),
            Beta = Number("beta", Beta),
            Target = Number("target", Target),
        }).Within();
    }
}
