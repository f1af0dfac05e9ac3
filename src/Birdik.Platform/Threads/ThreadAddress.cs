namespace Birdik.Platform.Threads;

/// <summary>Where the thread of an object is shown.</summary>
public static class ThreadAddress
{
    public static string Of(SourceRef source) =>
        $"/thread/{Uri.EscapeDataString(source.Kind)}/{Uri.EscapeDataString(source.Id)}";
}
