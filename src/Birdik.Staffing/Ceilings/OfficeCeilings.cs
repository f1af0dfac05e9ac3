using Birdik.Staffing.Need;

namespace Birdik.Staffing.Ceilings;

/// <summary>The years of one municipality.</summary>
/// <param name="Years">The oldest first; empty where no table was ever approved.</param>
public sealed record OfficeCeilings(OfficeFacts Office, IReadOnlyList<CeilingYear> Years)
{
    public CeilingYear? Now => Years.Count > 0 ? Years[^1] : null;

    /// <summary>Posts now less those of the first year known.</summary>
    public decimal Change => Years.Count > 0 ? Years[^1].Posts - Years[0].Posts : 0;

    public bool Has(CeilingFilter filter) => filter switch
    {
        CeilingFilter.All => true,
        CeilingFilter.Posts => Now?.IsOverPosts == true,
        CeilingFilter.Fund => Now?.IsOverFund == true,
        CeilingFilter.Grew => Now?.GrewInMoratorium == true,
        CeilingFilter.NoTable => Now is null,
        CeilingFilter.Within => Now?.IsBroken == false,
    };
}

/// <summary>Which municipalities are shown.</summary>
public enum CeilingFilter
{
    All,
    Posts,
    Fund,
    Grew,
    NoTable,
    Within,
}
