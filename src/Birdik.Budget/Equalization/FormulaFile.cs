using Birdik.Methods.Budget.Equalization;
using Birdik.Platform.Commands;
using Birdik.Platform.Results;

namespace Birdik.Budget.Equalization;

/// <summary>A formula as data: <c>{"kind", "parameters", "pool", "maxLossShare"}</c>; a parameter it does not know is refused.</summary>
internal static class FormulaFile
{
    private const int MostName = 60;
    private const decimal MostFactor = 1_000;

    private static readonly Dictionary<string, Func<StrictObject, EqualizationFormula>> Kinds = new(StringComparer.Ordinal)
    {
        ["rts"] = parameters => new RepresentativeTaxSystem(parameters.Number("rate", 0, MostFactor)),
        ["two-component"] = parameters => new TwoComponent(
            parameters.Number("alpha", 0, MostFactor), parameters.Number("beta", 0, MostFactor)),
        ["proportional"] = parameters => new ProportionalFilling(parameters.Number("target", 0, MostFactor)),
        ["dead-band"] = DeadBandOf,
        ["cap"] = _ => new GrantCap(),
        ["gap"] = _ => new GapFilling(),
        ["maxmin"] = _ => new MaxMin(),
    };

    private static readonly EqualizationFormula Unknown = new GrantCap();

    public static Result<NamedTerms> Read(InputFile file) => StrictObject.Read(file, root =>
    {
        var kind = root.Text("kind", MostName);
        var formula = Formula(root, kind);
        var pool = root.OptionalNumber("pool", 0, EqualizationUnit.MostMoney);
        if (formula.SharesPool && !root.Has("pool"))
        {
            root.Refuse("budget.pool-missing", "pool", ("kind", kind));
        }

        if (pool is { } som && decimal.Round(som, 2) != som)
        {
            root.Refuse("budget.pool-finer-than-tyiyn", "pool");
        }

        return new NamedTerms(kind, new(formula, pool, root.OptionalNumber("maxLossShare", 0, 1)));
    });

    private static EqualizationFormula Formula(StrictObject root, string kind)
    {
        var parameters = root.Object("parameters") ?? root.Nothing("parameters");
        if (!Kinds.TryGetValue(kind, out var make))
        {
            if (kind.Length > 0)
            {
                root.Refuse("budget.formula-unknown", "kind", ("kind", kind), ("kinds", string.Join(", ", Kinds.Keys)));
            }

            return Unknown;
        }

        var formula = make(parameters);
        parameters.Close();
        return formula;
    }

    private static DeadBand DeadBandOf(StrictObject parameters)
    {
        var band = new DeadBand(
            parameters.Number("lower", 0, MostFactor),
            parameters.Number("upper", 0, MostFactor),
            parameters.Number("grantShare", 0, 1),
            parameters.Number("reverseShare", 0, 1));
        if (band.Lower > band.Upper)
        {
            parameters.Refuse("budget.band-turned", "lower");
        }

        return band;
    }
}

internal sealed record NamedTerms(string Kind, EqualizationTerms Terms);
