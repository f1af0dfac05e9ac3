namespace Birdik.Platform;

/// <summary>The rights the platform itself knows of.</summary>
public static class PlatformPermissions
{
    /// <summary>See and change who works in the office, and in which roles.</summary>
    public const string Members = "platform.members";

    /// <summary>Erase, by act, what a history says in full.</summary>
    public const string EraseContent = "platform.erase";

    /// <summary>Set national norms by act.</summary>
    public const string EditNorms = "platform.norms-edit";

    /// <summary>Change the national working calendar by act.</summary>
    public const string EditCalendar = "platform.calendar-edit";
}
