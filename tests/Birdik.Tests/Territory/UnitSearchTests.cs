using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Territory.Units;
using Birdik.Testing;

namespace Birdik.Tests.Territory;

/// <summary>The search of the whole system finds units by all they are and were called.</summary>
public sealed class UnitSearchTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Imported_IsFoundByNamesAndCode()
    {
        // Arrange
        var (code, word) = await TerritoryAsync();

        // Act, Assert
        Assert.True(await FindsAsync(word, $"{code}a"));
        Assert.True(await FindsAsync($"ru{word}", $"{code}a"));
        Assert.True(await FindsAsync($"en{word}", $"{code}a"));
        Assert.True(await FindsAsync($"{code}a", $"{code}a"));
    }

    [Fact]
    public async Task Renamed_IsFoundByOldAndNewNamesAndCodes()
    {
        // Arrange
        var (code, word) = await TerritoryAsync();

        // Act
        await host.Data.RenameUnitAsync($"{code}a", $"kaira{word}", $"{code}n");

        // Assert
        Assert.True(await FindsAsync(word, $"{code}n"));
        Assert.True(await FindsAsync($"kaira{word}", $"{code}n"));
        Assert.True(await FindsAsync($"{code}a", $"{code}n"));
    }

    [Fact]
    public async Task Created_CorrectedAndAbolished_AreFoundAsTheyStand()
    {
        // Arrange
        var (code, word) = await TerritoryAsync();

        // Act
        await host.Data.ChangeUnitsAsync<CreateUnitHandler>((handler, change) => handler.HandleAsync(
            new($"{code}c", UnitKind.AiylAimak, $"{code}r", new($"janyy{word}", ""), new DateOnly(2024, 1, 1)), change, Ct));
        await host.Data.ChangeUnitsAsync<CorrectUnitHandler>((handler, change) => handler.HandleAsync(
            new($"{code}c", new($"ondoldu{word}", ""), new DateOnly(2024, 1, 1), null, null), change, Ct));
        await host.Data.AbolishUnitAsync($"{code}a", $"{code}c");

        // Assert
        Assert.True(await FindsAsync($"ondoldu{word}", $"{code}c"));
        Assert.False(await FindsAsync($"janyy{word}", $"{code}c"));
        var line = (await SearchAsync(word)).QuerySelector($"main a[href='/territory/units/{code}a']")!.Closest("li, tr, article, div")!;
        Assert.Contains("16.11.2024", line.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rehearsed_IsNotFound()
    {
        // Arrange
        var (code, word) = await TerritoryAsync();
        using var client = await host.ClientAsAsync(
            await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(TenantKind.StateBody), Role.Administrator));

        // Act
        using var check = await client.PostFormAsync(
            $"/territory/units/{code}a/rename",
            new Dictionary<string, string> { ["Input.Name.Ky"] = $"synak{word}", ["Input.Act"] = TestData.Act },
            Ct);

        // Assert
        Assert.NotNull((await check.ReadPageAsync(Ct)).QuerySelector("dl.b-check"));
        Assert.False(await FindsAsync($"synak{word}", $"{code}a"));
    }

    private async Task<(string Code, string Word)> TerritoryAsync()
    {
        var code = TestData.NewCode();
        // Letters only: a word with digits in it is asked for as a number too.
        var word = string.Concat(code[^9..^1].Select(digit => (char)('a' + Convert.ToInt32($"{digit}", 16))));
        _ = (await host.Data.ImportUnitsAsync($"""
            id,kind,name_ky,name_ru,name_en,parent,lat,lon,from,to
            {code}o,oblast,Сынак облусу,Сынакская область,Synak oblast,,42,74,1991-01-01,
            {code}r,rayon,Көл району,Кёльский район,Kol rayon,{code}o,42.1,74.1,1991-01-01,
            {code}a,aimak,{word} айыл аймагы,ru{word},en{word},{code}r,42.2,74.2,1996-01-01,
            """)).Value;
        return (code, word);
    }

    private async Task<bool> FindsAsync(string text, string code) =>
        (await SearchAsync(text)).QuerySelector($"main a[href='/territory/units/{code}']") is not null;

    private async Task<AngleSharp.Dom.IDocument> SearchAsync(string text)
    {
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));
        return await client.GetPageAsync($"/search?q={Uri.EscapeDataString(text)}", Ct);
    }
}
