using System.Data.Common;
using Birdik.Platform.Results;

namespace Birdik.Platform.Persistence;

/// <summary>Tells faults of disk and database, which the operator can mend, from bugs.</summary>
public static class StoreFaults
{
    // ENOSPC, EDQUOT (Linux, macOS); ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL.
    private static readonly int[] DiskFull = [28, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>The problem to show; null for anything else.</summary>
    public static Problem? Of(IDialect dialect, Exception exception)
    {
        for (var at = exception; at is not null; at = at.InnerException)
        {
            if (IsDiskFull(at) || (at is DbException && dialect.IsDiskFull(at)))
            {
                return Unavailable("platform.disk-full", at);
            }

            switch (at)
            {
                case DbException:
                    return Unavailable("platform.database-unreachable", at);
                case IOException or UnauthorizedAccessException:
                    return Unavailable("platform.file-refused", at);
            }
        }

        return null;
    }

    /// <summary>The problem to show where the disk refused; null for anything else, a fault of the database among it, which may be a bug.</summary>
    public static Problem? OfDisk(IDialect dialect, Exception exception) =>
        Of(dialect, exception) is { Code: "platform.disk-full" or "platform.file-refused" } problem ? problem : null;

    /// <summary>Whether a write to a file failed for want of space.</summary>
    public static bool IsDiskFull(Exception fault) => fault switch
    {
        IOException => DiskFull.Contains(fault.HResult),
        // So .NET reports EFBIG: a file larger than its file system, or the account, may have.
        ArgumentOutOfRangeException { TargetSite.DeclaringType.FullName: "System.IO.RandomAccess" } => true,
        _ => false,
    };

    /// <summary>Runs work whose faults of disk and database are refusals.</summary>
    public static async Task<Result<T>> GuardAsync<T>(IDialect dialect, Func<Task<Result<T>>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (Of(dialect, fault) is not null)
        {
            return Of(dialect, fault)!;
        }
    }

    private static Problem Unavailable(string code, Exception fault) => new(code, ProblemKind.Unavailable)
    {
        Args = new Dictionary<string, object?> { ["message"] = fault.Message.ReplaceLineEndings(" ") },
    };
}
