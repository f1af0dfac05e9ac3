namespace Birdik.Platform.Threads;

/// <summary>Points at an object of any module without knowing its type: its kind (<c>territory.unit</c>) and its id as text.</summary>
public readonly record struct SourceRef(string Kind, string Id)
{
    public static SourceRef To<T>(string kind, Ids.Id<T> id) => new(kind, id.ToString());

    public override string ToString() => $"{Kind}:{Id}";
}
