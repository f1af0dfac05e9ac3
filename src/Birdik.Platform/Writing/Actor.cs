namespace Birdik.Platform.Writing;

/// <summary>Who makes a change: a person in a role, a visitor of a public page, or the system itself.</summary>
public sealed record Actor(ActorKind Kind, Guid? UserId, string Name, string? Role)
{
    public static readonly Actor System = new(ActorKind.System, null, "", null);
}

public enum ActorKind
{
    Person,
    Visitor,
    System,
}
