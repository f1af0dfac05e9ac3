namespace Birdik.Platform.Audit;

/// <summary>
/// A kind of object in the national registers (<c>territory.unit</c>): its deeds stand in the chain of whoever did them, and its history
/// is gathered from all chains. A module registers one per kind; the history of every other kind is kept to the tenant.
/// </summary>
public sealed record NationalKind(string Kind);
