using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;

namespace Birdik.Platform.Tenancy;

/// <summary>An organ of a tenant: of a municipality the executive (aiyl okmotu, city hall) and the council (kenesh).</summary>
public sealed class Organ : TenantEntity<Organ>
{
    public required OrganKind Kind { get; init; }

    public required LocalizedText Name { get; set; }
}

public enum OrganKind
{
    Executive,
    Council,
    Office,
}
