namespace Birdik.Platform.Modules;

/// <summary>Reference data a module ships (classifiers, norms, calendars): brought up to date at each start, idempotently.</summary>
public interface IReferenceData
{
    /// <summary>Lower comes first.</summary>
    int Order => 0;

    Task BringUpToDateAsync(CancellationToken ct);
}
