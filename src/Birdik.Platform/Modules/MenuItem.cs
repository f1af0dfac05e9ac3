namespace Birdik.Platform.Modules;

/// <summary>A line of the side menu. The label is the text <c>Menu.{Key}</c>.</summary>
/// <param name="Permission">Shown only to those who hold it; null shows it to everyone.</param>
public sealed record MenuItem(MenuSection Section, string Key, string Href, string? Permission, int Order = 0);

/// <summary>The sections of the menu in the order of the work.</summary>
public enum MenuSection
{
    Today,
    Letters,
    Planning,
    Council,
    StaffAndBudget,
    LawAndPowers,
    MunicipalService,
    Territory,
    Settings,
}
