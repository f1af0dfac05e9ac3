using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;

namespace Birdik.Platform.Tenancy;

/// <summary>A municipality or a state body: the owner of everything it registers. Its number leads the key of every row it owns.</summary>
public sealed class Tenant : IVersioned
{
    public const int MaxCode = 40;

    /// <summary>The tenant that is the installation itself: national registers and system changes are kept in its audit chain.</summary>
    public const int Installation = 1;

    public int Id { get; init; }

    /// <summary>The stable code by which commands and addresses name it.</summary>
    public required string Code { get; init; }

    public required TenantKind Kind { get; init; }

    public required LocalizedText Name { get; set; }

    /// <summary>The territorial unit of a municipality or rayon body, by the unit's code.</summary>
    public string? UnitCode { get; init; }

    public bool IsDemo { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? To { get; set; }

    public int Version { get; private set; }
}

public enum TenantKind
{
    Installation,
    Municipality,
    StateBody,
}
