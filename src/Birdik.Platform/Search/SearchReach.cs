namespace Birdik.Platform.Search;

/// <summary>Whose documents may be found, and of which days: a part of every query.</summary>
/// <param name="Tenant">The tenant; <see cref="SearchKey.National"/> for the national registers.</param>
/// <param name="Permissions">What the person holds, those of <see cref="ISearchGrants"/> among them; a document without permission is for everyone.</param>
/// <param name="Entries">Single documents that are open to the person whatever their permission, as kind and id.</param>
internal sealed record SearchReach(int Tenant, string[] Permissions, string[] Entries, DateOnly? From, DateOnly? To)
{
    public bool IsNational => Tenant == SearchKey.National;

    /// <summary>The condition by which the row <c>d</c> is one of <see cref="Entries"/>, after others; who is granted nothing pays nothing.</summary>
    public string Granted(string isAmong) => Entries.Length == 0 ? "" : $" OR d.kind || ':' || d.object_id {isAmong}";
}

/// <summary>What facets are counted by.</summary>
internal sealed record SearchFacts(string Kind, int? Year, string? SenderClass, string? Sphere)
{
    public string[] Spheres { get; } = Sphere?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
