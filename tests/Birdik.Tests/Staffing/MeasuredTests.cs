using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Birdik.Letters.Burden;
using Birdik.Letters.Incoming;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Staffing.Measured;
using Birdik.Testing;
using Birdik.Tests.Letters;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Staffing;

/// <summary>What letters tell of the time work takes and of the load of people.</summary>
public sealed class MeasuredTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task Measured_MinutesStated_GiveTheMedianOfOnesOwnOfficeOnly()
    {
        // Arrange
        var (office, other) = (await OfficeAsync(), await OfficeAsync());
        await StateAsync(office, 20, 30, 40, 50, 60, 600);
        await StateAsync(other, 5);
        using var client = await Host.ClientAsAsync(office.Secretary);

        // Act
        var page = await client.GetPageAsync("/staffing/measured", Ct);
        var api = (await client.GetFromJsonAsync<JsonElement>("/api/v1/staffing/measured", Ct)).GetProperty("norms");

        // Assert: letters of the test bear no function, so only the norm of all letters is measured.
        var cells = page.QuerySelectorAll("main tbody tr").Single().QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(("45", "20 – 600", "6"), (cells[2], cells[3], cells[5]));
        Assert.NotNull(page.QuerySelector("main .b-status"));
        var norm = Assert.Single(api.EnumerateArray());
        Assert.Equal(
            ("letters-in", 6, 45m, 20m, 600m),
            (norm.GetProperty("code").GetString(), norm.GetProperty("count").GetInt32(), norm.GetProperty("median").GetDecimal(), norm.GetProperty("low").GetDecimal(), norm.GetProperty("high").GetDecimal()));
    }

    [Fact]
    public async Task Measured_LettersWithoutMinutes_MeasureNothing()
    {
        // Arrange
        var office = await OfficeAsync();
        await LetterAsync(office);
        using var client = await Host.ClientAsAsync(office.Specialist);

        // Act and Assert
        Assert.NotNull((await client.GetPageAsync("/staffing/measured", Ct)).QuerySelector(".b-empty"));
    }

    [Fact]
    public async Task TakeMeasured_TooFewCases_LeavesTheFormAsItWas()
    {
        // Arrange: one case in one's own office; the least number is asked of all offices together.
        var office = await OfficeAsync();
        await StateAsync(office, 20);
        await using var scope = Host.Services.CreateAsyncScope();

        // Act
        var report = await scope.ServiceProvider.GetRequiredService<ReadMeasured>().OfYearAsync(everywhere: true, Ct);

        // Assert
        Assert.True(report.Least > 1);
        Assert.All(report.Norms, one => Assert.Equal(one.Time.Count >= report.Least, one.IsEnough));
    }

    [Fact]
    public async Task Load_LetterInHand_ShowsItsHoursAndWhoCouldGoOn()
    {
        // Arrange: one letter with the specialist alone, one with the secretary's help.
        var office = await OfficeAsync();
        var (alone, shared) = (await LetterAsync(office), await LetterAsync(office));
        await ResolveAsync(office, alone);
        await ResolveAsync(office, shared, null, office.Secretary.Id);
        await StateAsync(office, alone, 120);
        await StateAsync(office, shared, 60);
        using var client = await Host.ClientAsAsync(office.Head);

        // Act
        var page = await client.GetPageAsync($"/staffing/load?away={office.Specialist.Id}&until={Host.Clock.GetUtcNow().AddDays(60):yyyy-MM-dd}", Ct);

        // Assert: two hours and a half of the specialist, half an hour of the secretary.
        var rows = page.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr")
            .Select(row => row.QuerySelectorAll("td").Sum(cell => decimal.TryParse(cell.TextContent.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture, out var hours) ? hours : 0));
        Assert.Equal([0.5m, 2.5m], rows.Order());
        var handed = page.QuerySelectorAll("main table")[1].QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, handed.Count);
        Assert.Contains(handed, row => row.Contains(shared.Number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Load_Deputy_IsForbidden()
    {
        // Arrange
        var office = await OfficeAsync();
        using var deputy = await Host.ClientAsAsync(await Host.Data.CreateUserAsync(office.Tenant, Role.Deputy));

        // Act
        using var answer = await deputy.GetAsync("/staffing/load", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private async Task StateAsync(Office office, params int[] minutes)
    {
        foreach (var one in minutes)
        {
            await StateAsync(office, await LetterAsync(office), one);
        }
    }

    private async Task StateAsync(Office office, RegisteredLetter letter, int minutes) => Assert.Empty((await RunAsync<StateMinutesHandler, Done>(
        office.Specialist, (handler, change) => handler.HandleAsync(new StateMinutes(letter.Id, minutes), change, Ct), Role.Specialist)).Problems);
}
