namespace Birdik.Platform.Search;

/// <summary>Whose documents may be found, and of which days: a part of every query.</summary>
/// <param name="Tenant">The tenant; <see cref="SearchKey.National"/> for the national registers.</param>
/// <param name="Permissions">What the person holds, grants of <see cref="ISearchGrants"/> among them; a document without permission is for everyone.</param>
internal sealed record SearchReach(int Tenant, string[] Permissions, DateOnly? From, DateOnly? To)
{
    public bool IsNational => Tenant == SearchKey.National;
}

/// <summary>What facets are counted by.</summary>
internal sealed record SearchFacts(string Kind, int? Year, string? SenderClass, string? Sphere)
{
    public string[] Spheres { get; } = Sphere?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
