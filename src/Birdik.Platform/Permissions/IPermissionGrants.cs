namespace Birdik.Platform.Permissions;

/// <summary>
/// What a person may do for the time being beside what their roles allow, as one who acts for another. The module that keeps it tells it. Asked by
/// every request, so one indexed query at most.
/// </summary>
public interface IPermissionGrants
{
    Task<IReadOnlyList<string>> NowAsync(Guid person, int tenant, IReadOnlyList<string> roles, CancellationToken ct);
}
