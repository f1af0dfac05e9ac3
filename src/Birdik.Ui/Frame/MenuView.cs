using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Modules;

namespace Birdik.Ui.Frame;

/// <summary>The side menu as one person sees it on one page.</summary>
public sealed record MenuView(IReadOnlyList<MenuSectionView> Sections)
{
    public static MenuView For(ModuleCatalog modules, CurrentUser user, Words words, string path)
    {
        var items = modules.Menu.Where(item => item.Permission is null || user.May(item.Permission)).ToList();
        var here = items
            .Where(item => Leads(item.Href, path))
            .MaxBy(item => item.Href.Length);
        return new MenuView([.. items
            .GroupBy(item => item.Section)
            .Select(section => Section(section.Key, [.. section], here, words))]);
    }

    private static MenuSectionView Section(MenuSection section, List<MenuItem> items, MenuItem? here, Words words)
    {
        var isHere = here?.Section == section;
        var lines = isHere && items.Count > 1
            ? items.ConvertAll(item => new MenuLine(words[$"Menu.{item.Key}"], item.Href, item == here))
            : [];
        return new MenuSectionView(words[$"Menu.Section.{section}"], items[0].Href, isHere, lines);
    }

    private static bool Leads(string href, string path) =>
        path.Equals(href, StringComparison.OrdinalIgnoreCase)
        || path.StartsWith(href.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A section of the menu; its lines are shown only where one is in it.</summary>
public sealed record MenuSectionView(string Label, string Href, bool IsHere, IReadOnlyList<MenuLine> Lines);

public sealed record MenuLine(string Label, string Href, bool IsHere);
