using Birdik.Platform.Localization;

namespace Birdik.Platform.Threads;

/// <summary>
/// What a module offers to do with another module's object: a later module puts its button on an earlier module's page without the page
/// knowing it. Registered in services; the page asks every one of them.
/// </summary>
public interface IRecordActions
{
    Task<IReadOnlyList<RecordAction>> OfAsync(SourceRef source, Words words, CancellationToken ct);
}

/// <summary>A button: its words and where it leads.</summary>
public sealed record RecordAction(string Label, string Href);
