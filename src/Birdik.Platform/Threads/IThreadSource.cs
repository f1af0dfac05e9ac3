using Birdik.Platform.Localization;

namespace Birdik.Platform.Threads;

/// <summary>A module's answer to "what links to this?"; registered in services by the module, asked for every object shown.</summary>
public interface IThreadSource
{
    /// <summary>Title and address of an object of this module, or null when it is not this module's or not to be seen.</summary>
    Task<ThreadNode?> DescribeAsync(SourceRef source, Language language, CancellationToken ct);

    /// <summary>The links of any object, also another module's, that this module knows of.</summary>
    Task<IReadOnlyList<ThreadLink>> LinksAsync(SourceRef source, Language language, CancellationToken ct);
}

/// <summary>An object as the thread shows it.</summary>
public sealed record ThreadNode(SourceRef Source, string Title, string? Note, string Href)
{
    /// <summary>The reader may see the object and not the files that belong to it.</summary>
    public bool HidesFiles { get; init; }
}
