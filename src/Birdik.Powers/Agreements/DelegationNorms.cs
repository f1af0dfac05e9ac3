using Birdik.Platform.Norms;

namespace Birdik.Powers.Agreements;

/// <summary>The rules of Law No. 127 of 09.07.2013 by which a delegation is refused.</summary>
public static class DelegationNorms
{
    /// <summary>Whether a delegation needs a law, act or agreement (principle of legality).</summary>
    public static readonly NormDefinition BasisNeeded = new("powers.delegation-basis-needed", "rule", NormKind.Flag);

    /// <summary>Whether a delegation needs money with it (principle of material and financial security).</summary>
    public static readonly NormDefinition MoneyNeeded = new("powers.delegation-money-needed", "rule", NormKind.Flag);

    internal static IEnumerable<NormDefinition> All => [BasisNeeded, MoneyNeeded];
}
