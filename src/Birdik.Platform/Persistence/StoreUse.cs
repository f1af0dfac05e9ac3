namespace Birdik.Platform.Persistence;

/// <summary>What a process does with the whole store, so that two that cannot go together do not.</summary>
public enum StoreUse
{
    /// <summary>Serving requests. SQLite has one such process; PostgreSQL may have many.</summary>
    Serving,

    /// <summary>Changing the schema or bringing back a backup: alone.</summary>
    Maintenance,
}
