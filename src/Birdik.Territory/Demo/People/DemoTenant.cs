using Birdik.Platform.Localization;
using Birdik.Platform.Tenancy;

namespace Birdik.Territory.Demo.People;

/// <summary>A municipality or state body that works with Birdik.</summary>
/// <param name="UnitCode">The unit that it governs, if any.</param>
public sealed record DemoTenant(
    string Code, TenantKind Kind, LocalizedText Name, string? UnitCode, IReadOnlyList<DemoOrgan> Organs);

public sealed record DemoOrgan(OrganKind Kind, LocalizedText Name);
