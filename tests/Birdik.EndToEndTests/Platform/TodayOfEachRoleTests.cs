using Birdik.Platform.Permissions;

namespace Birdik.EndToEndTests.Platform;

/// <summary>The page on which each role begins its day, with whatever the demo has for it.</summary>
public sealed class TodayOfEachRoleTests(BirdikSite site)
{
    private const int LeastTitle = 120;

    public static TheoryData<string> Roles => [.. Role.All];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Today_IsWholeAndItsRowsCanBeRead(string role)
    {
        // Arrange
        var page = await site.VisitAsAsync(site.Account(role));

        foreach (var width in (int[])[1366, 360])
        {
            // Act
            await page.SetViewportSizeAsync(width, 740);
            await page.GotoAsync("/today");

            // Assert
            await page.AssertWholeAsync();
            await page.AssertFitsAsync();
            await page.AssertAccessibleAsync();
            foreach (var title in await page.Locator(".b-item-title").AllAsync())
            {
                var box = await title.BoundingBoxAsync();
                var text = await title.InnerTextAsync();
                Assert.True(box!.Width >= LeastTitle || box.Height < 60, $"“{text}” is squeezed to {box.Width:0} × {box.Height:0} px.");
            }
        }
    }
}
