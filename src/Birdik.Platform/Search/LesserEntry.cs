using Birdik.Platform.Threads;

namespace Birdik.Platform.Search;

/// <summary>
/// A second entry of an object, with less in it, for people who may open the object but not know all of it. Whoever writes the two opens
/// to nobody both.
/// </summary>
public static class LesserEntry
{
    private const char Mark = '~';

    public static SourceRef Of(SourceRef source) => source with { Id = source.Id + Mark };

    /// <summary>The object whose entry, whole or lesser, has the id.</summary>
    internal static string ObjectOf(string id) => id.TrimEnd(Mark);
}
