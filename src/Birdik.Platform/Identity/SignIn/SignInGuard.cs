using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Birdik.Platform.Identity.SignIn;

/// <summary>Counts wrong attempts and locks; a lock is told in the audit of the installation, a single attempt is not.</summary>
public sealed class SignInGuard(
    BirdikDbContext db, IDialect dialect, WritePipeline pipeline, IOptions<SignInSettings> settings, TimeProvider clock)
{
    public Task<AccountUse?> FindAsync(Guid userId, CancellationToken ct) =>
        db.Set<AccountUse>().AsNoTracking().SingleOrDefaultAsync(use => use.UserId == userId, ct);

    /// <summary>The refusal while the account is locked; null when it is not.</summary>
    public async Task<Problem?> LockAsync(Guid userId, CancellationToken ct) =>
        await FindAsync(userId, ct) is { LockedUntil: { } until } && until > clock.Moment() ? Locked(until) : null;

    /// <summary>Notes a wrong password or code; answers the lock it led to, if it did.</summary>
    public async Task<Problem?> NoteWrongAsync(UserAccount account, CancellationToken ct)
    {
        await EnsureAsync(account.Id, ct);
        await Row(account.Id).ExecuteUpdateAsync(
            set => set.SetProperty(use => use.WrongAttempts, use => use.WrongAttempts + 1), ct);
        var until = clock.Moment().AddMinutes(settings.Value.LockMinutes);
        var locked = await Row(account.Id).Where(use => use.WrongAttempts >= settings.Value.WrongAttempts).ExecuteUpdateAsync(
            set => set.SetProperty(use => use.WrongAttempts, 0).SetProperty(use => use.LockedUntil, until), ct);
        if (locked == 0)
        {
            return null;
        }

        await pipeline.RunAsync<BirdikDbContext, Done>(
            Tenant.Installation, Actor.System, (_, change, _) => RecordAsync(change, account, until), ct);
        return Locked(until);
    }

    public async Task NoteRightAsync(Guid userId, int tenantId, CancellationToken ct)
    {
        var today = clock.Today();
        await EnsureAsync(userId, ct);
        await Row(userId).ExecuteUpdateAsync(
            set => set
                .SetProperty(use => use.WrongAttempts, 0)
                .SetProperty(use => use.LockedUntil, (DateTime?)null)
                .SetProperty(use => use.LastTenantId, tenantId)
                .SetProperty(use => use.LastSignInOn, today),
            ct);
    }

    private static Task<Result<Done>> RecordAsync(ChangeContext change, UserAccount account, DateTime until)
    {
        change.Record("platform.account-locked", AccountRef.To(account.Id), ("name", account.DisplayName), ("until", until));
        return Task.FromResult<Result<Done>>(new Done());
    }

    private static Problem Locked(DateTime until) =>
        new("platform.account-locked", ProblemKind.TooMany) { Args = new Dictionary<string, object?> { ["until"] = until } };

    private IQueryable<AccountUse> Row(Guid userId) => db.Set<AccountUse>().Where(use => use.UserId == userId);

    private async Task EnsureAsync(Guid userId, CancellationToken ct)
    {
        if (await Row(userId).AnyAsync(ct))
        {
            return;
        }

        var made = db.Add(new AccountUse { UserId = userId });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
        {
            made.State = EntityState.Detached;
        }
    }
}
