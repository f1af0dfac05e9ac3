using Birdik.Platform.Permissions;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Birdik.Platform;

/// <summary>Who may open the platform's own pages; they stand in the area of the user interface.</summary>
internal static class PlatformPages
{
    private const string Area = "Platform";

    public static void Protect(PageConventionCollection pages)
    {
        pages.RequireSignedIn(Area, "/Norms");
        pages.RequireSignedIn(Area, "/Calendar");
        pages.RequireSignedIn(Area, "/History");
        pages.RequirePage(Area, "/Norms/Set", PlatformPermissions.EditNorms);
        pages.RequirePage(Area, "/Calendar/Set", PlatformPermissions.EditCalendar);
        pages.RequirePage(Area, "/History/Erase", PlatformPermissions.EraseContent);
    }
}
