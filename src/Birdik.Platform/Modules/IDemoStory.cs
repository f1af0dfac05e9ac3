namespace Birdik.Platform.Modules;

/// <summary>A module's part of the demo country. Run in the order of the modules, once, on an empty store.</summary>
public interface IDemoStory
{
    int Order { get; }

    /// <summary>Fills the module's part; deterministic by <paramref name="seed"/>; reports its progress from 0 to 1.</summary>
    Task TellAsync(int seed, IProgress<double> progress, CancellationToken ct);
}
