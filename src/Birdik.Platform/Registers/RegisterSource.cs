using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;

namespace Birdik.Platform.Registers;

/// <summary>What a register reads from, for whom, and when: the tenant's context and, for national registers, all tenants'.</summary>
public sealed class RegisterSource(
    BirdikDbContext db, NationalDb national, CurrentUser user, Words words, IDialect dialect, TimeProvider clock)
{
    /// <summary>The rows of the tenant in which the person works, and the national registers.</summary>
    public BirdikDbContext Db { get; } = db;

    /// <summary>The rows of all tenants; only for a register whose permission is a national one.</summary>
    public NationalDb National { get; } = national;

    public CurrentUser User { get; } = user;

    public Words Words { get; } = words;

    public DateOnly Today { get; } = clock.Today();

    internal bool EmptyIsLeast { get; } = dialect.EmptyIsLeast;
}
