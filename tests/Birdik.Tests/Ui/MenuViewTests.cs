using System.Security.Claims;
using Birdik.App;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Modules;
using Birdik.Ui.Frame;

namespace Birdik.Tests.Ui;

public sealed class MenuViewTests
{
    private static readonly Words Words = new(new Texts(BirdikModules.Catalog.Assemblies), Language.Ky);

    [Fact]
    public void Menu_ShowsOnlyWhatTheRoleNeeds()
    {
        // Act
        var menu = MenuView.For(new ModuleCatalog([new Sample()]), User("sample.view"), Words, "/");

        // Assert
        Assert.Equal(["Каттар", "Аймак"], menu.Sections.Select(section => section.Label));
    }

    [Fact]
    public void Section_OnePageOfIt_UnfoldsAndMarksThatPage()
    {
        // Act
        var menu = MenuView.For(new ModuleCatalog([new Sample()]), User("sample.view"), Words, "/letters/outgoing/12");

        // Assert
        var section = Assert.Single(menu.Sections, section => section.IsHere);
        Assert.Equal(2, section.Lines.Count);
        Assert.Equal("/letters/outgoing", Assert.Single(section.Lines, line => line.IsHere).Href);
    }

    [Fact]
    public void Section_ElsewhereOrWithOnePage_StaysFolded()
    {
        // Act
        var menu = MenuView.For(new ModuleCatalog([new Sample()]), User("sample.view"), Words, "/units");

        // Assert
        Assert.All(menu.Sections, section => Assert.Empty(section.Lines));
        Assert.True(menu.Sections[1].IsHere);
    }

    private static CurrentUser User(params string[] permissions) => new(new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(BirdikClaims.User, Guid.CreateVersion7().ToString()),
            .. permissions.Select(permission => new Claim(BirdikClaims.Permission, permission)),
        ],
        "test")));

    private sealed class Sample : IModule
    {
        public string Name => "sample";

        public IEnumerable<MenuItem> Menu =>
        [
            new(MenuSection.Territory, "Units", "/units", null),
            new(MenuSection.Letters, "Incoming", "/letters", "sample.view", 1),
            new(MenuSection.Letters, "Outgoing", "/letters/outgoing", "sample.view", 2),
            new(MenuSection.Settings, "Members", "/settings", "sample.manage"),
        ];
    }
}
