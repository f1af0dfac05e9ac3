using System.Runtime.InteropServices;

namespace Birdik.Platform.Files;

/// <summary>A renamed file is safe only when its directory is synced too; .NET opens no directories, so libc does it.</summary>
internal static class Durable
{
    private const int ReadOnly = 0;

    public static void SyncDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(path, ReadOnly);
        if (handle < 0)
        {
            throw new IOException($"The folder {path} cannot be opened for syncing (error {Marshal.GetLastPInvokeError()}).");
        }

        try
        {
            if (Sync(handle) != 0)
            {
                throw new IOException($"The folder {path} cannot be synced (error {Marshal.GetLastPInvokeError()}).");
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int handle);
}
