namespace Birdik.Platform.Identity.Tokens;

/// <summary>A personal token for programs: only its hash is kept, it is bound to one office, limited in what it may do and in time.</summary>
public sealed class ApiToken
{
    public const int MaxName = 100;
    public const int MaxScopes = 50;
    public const int MaxScopesText = 4_000;
    public const int MaxDays = 730;
    public const int DefaultDays = 90;
    public const int MaxPerPerson = 50;

    /// <summary>The scope of everything the person may do.</summary>
    public const string Everything = "*";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid UserId { get; init; }

    public required int TenantId { get; init; }

    public required string Name { get; init; }

    /// <summary>The first letters of the token, by which its owner knows it again.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Permission codes parted by spaces, or <see cref="Everything"/>.</summary>
    public required string Scopes { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateOnly? LastUsedOn { get; set; }

    public DateTime? RevokedAt { get; set; }

    public IReadOnlyList<string> ScopeList => Scopes.Split(' ');

    public bool InForceAt(DateTime moment) => RevokedAt is null && moment < ExpiresAt;
}
