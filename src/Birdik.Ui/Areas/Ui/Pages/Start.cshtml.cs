using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Modules;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Ui.Pages;

/// <summary>The public front door: what Birdik is, the way in, and what anyone may see.</summary>
public sealed class StartModel(ModuleCatalog modules, CurrentUser user, Words words) : PageModel
{
    public bool IsSignedIn => user.IsSignedIn;

    public IReadOnlyList<Door> Doors { get; private set; } = [];

    public void OnGet() => Doors =
    [
        .. modules.Menu
            .Where(item => item.Permission is null && item.Section is not (MenuSection.Today or MenuSection.Settings))
            .Select(item => new Door(words[$"Menu.{item.Key}"], item.Href, About(item.Key))),
    ];

    private string About(string key) => words.Has($"Menu.{key}.About") ? words[$"Menu.{key}.About"] : "";

    public sealed record Door(string Label, string Href, string About);
}
