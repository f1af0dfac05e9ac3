using Birdik.Platform.Persistence;

namespace Birdik.Platform.Registers.Views;

/// <summary>A way of looking at a register that someone keeps under a name: for themselves, or for all who hold a role in the tenant.</summary>
public sealed class SavedView : TenantEntity<SavedView>
{
    public const int MaxName = 60;
    public const int MaxQuery = 2_000;

    /// <summary>Of one register one person keeps no more than this.</summary>
    public const int MaxPerPerson = 30;

    public required string Register { get; init; }

    public required string Name { get; set; }

    /// <summary>The query as it stands in the address, without the place.</summary>
    public required string Query { get; set; }

    public required Guid OwnerId { get; init; }

    /// <summary>The role for which it is kept; null: for the owner alone.</summary>
    public string? Role { get; init; }

    /// <summary>The register opens with it.</summary>
    public bool IsDefault { get; set; }
}
