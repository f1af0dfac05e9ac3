using Birdik.Platform.Localization;

namespace Birdik.Platform.Threads;

/// <summary>Asks every module what lies before and after an object.</summary>
public sealed class ThreadTeller(IEnumerable<IThreadSource> sources, Words words)
{
    /// <summary>More links than this are not shown of one object.</summary>
    public const int MaxLinks = 200;

    /// <summary>The thread at an object; null when no module knows it, or the reader may not see it.</summary>
    public async Task<ThreadView?> OfAsync(SourceRef source, CancellationToken ct)
    {
        ThreadNode? here = null;
        foreach (var module in sources)
        {
            here ??= await module.DescribeAsync(source, words.Language, ct);
        }

        if (here is null)
        {
            return null;
        }

        var links = new List<ThreadLink>();
        foreach (var module in sources)
        {
            links.AddRange(await module.LinksAsync(source, words.Language, ct));
        }

        return new ThreadView(here, [.. links.DistinctBy(link => (link.Target, link.Direction)).Take(MaxLinks)]);
    }
}

/// <summary>An object and what lies before and after it.</summary>
public sealed record ThreadView(ThreadNode Here, IReadOnlyList<ThreadLink> Links)
{
    public IEnumerable<ThreadLink> Before => Links.Where(link => link.Direction == ThreadDirection.Before);

    public IEnumerable<ThreadLink> After => Links.Where(link => link.Direction == ThreadDirection.After);
}
