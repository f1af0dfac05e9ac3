namespace Birdik.Methods.Budget.Equalization;

/// <summary>What each unit gets.</summary>
/// <param name="Shares">In the order of the units.</param>
/// <param name="PoolLeft">What of the pool nobody is entitled to.</param>
/// <param name="MissingForGuarantee">By how much the guarantee costs more than there is; the transfers then keep the guarantee.</param>
public sealed record EqualizationResult(IReadOnlyList<EqualizationShare> Shares, decimal PoolLeft, decimal MissingForGuarantee)
{
    /// <summary>Given less taken.</summary>
    public decimal Total => Shares.Sum(share => share.Transfer);
}

/// <param name="Unit">With the capacity that the formula reckoned with.</param>
/// <param name="Entitlement">By the formula, before pool and guarantee.</param>
/// <param name="Transfer">To the tyiyn; below 0 what the unit gives.</param>
public sealed record EqualizationShare(EqualizationUnit Unit, decimal Entitlement, decimal Transfer);
