namespace Birdik.Platform.Identity.Tokens;

/// <summary>A token as commands and the API answer it; never its text.</summary>
public sealed record TokenAnswer(
    Guid Id,
    string Name,
    string Prefix,
    string Tenant,
    IReadOnlyList<string> Scopes,
    DateTime CreatedAt,
    DateTime ExpiresAt,
    DateOnly? LastUsedOn,
    DateTime? RevokedAt)
{
    public static TokenAnswer Of(TokenRow row) => new(
        row.Id, row.Name, row.Prefix, row.Tenant, row.Scopes, row.CreatedAt, row.ExpiresAt, row.LastUsedOn, row.RevokedAt);
}
