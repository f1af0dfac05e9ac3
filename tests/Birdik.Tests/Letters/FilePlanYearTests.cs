using System.Net;
using Birdik.Letters;
using Birdik.Letters.FilePlans;
using Birdik.Letters.Incoming;
using Birdik.Platform.Audit;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters;

/// <summary>The end of a year and what follows it; on a store of its own, since its clock runs on.</summary>
public sealed class FilePlanYearTests(BirdikHost host) : OfficeTests(host), IClassFixture<BirdikHost>
{
    [Fact]
    public async Task Year_Closed_CountsItsLettersByFile_AndGoesToTheArchiveByAnInventory()
    {
        // Arrange: two letters in one file, one in another, a cancelled one, an answer
        var office = await OfficeAsync();
        var year = Host.Clock.Today().Year;
        var plan = await BeginAsync(office, OrganKind.Executive, year);
        await ApproveAsync(office, plan);
        await LetterAsync(office);
        var asked = await LetterAsync(office);
        await LetterAsync(office, command => command with { File = "06-01" });
        var cancelled = await LetterAsync(office);
        _ = (await RunAsync<CancelLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(new(cancelled.Id, "Ката"), change, Ct))).Value;
        await AnswerAsync(office, asked);
        var early = await TransferAsync("12", Host.Clock.Today());

        // Act
        GoTo(new DateOnly(year + 1, 1, 20));
        _ = (await RunAsync<CloseFilePlanHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new(plan), change, Ct))).Value;
        var items = await ReadAsync(office, db => db.Set<FilePlanItem>().Where(row => row.PlanId == plan).OrderBy(row => row.Index).ToListAsync(Ct));
        var today = Host.Clock.Today();
        var nameless = await TransferAsync(" ", today);
        var ahead = await TransferAsync("12", today.AddDays(1));
        var behind = await TransferAsync("12", today.AddDays(-1));
        using var client = await Host.ClientAsAsync(office.Secretary);
        using var transferred = await client.PostFormAsync(
            LettersLinks.FilePlan(plan), new Dictionary<string, string> { ["Transfer.Inventory"] = "12", ["Transfer.On"] = $"20.01.{year + 1}" }, Ct);
        var twice = await TransferAsync("13", today);
        var kept = await ReadAsync(office, db => db.Set<FilePlan>().SingleAsync(row => row.Id == plan, Ct));
        var places = await ReadAsync(office, db => db.Set<FilePlanItem>().Where(row => row.PlanId == plan).OrderBy(row => row.Index).ToListAsync(Ct));
        var inventory = await client.GetPageAsync($"{LettersLinks.FilePlan(plan)}/inventory", Ct);
        var deeds = await ReadAsync(office, db => db.Set<AuditEntry>().CountAsync(row => row.Action == "letters.file-plan-handed-to-archive", Ct));

        // Assert
        Assert.Equal((2, 1, 1), (LettersOf("03-01"), LettersOf("06-01"), LettersOf("03-02")));
        Assert.Equal(4, items.Sum(item => item.Letters));
        Assert.Equal(
            ["letters.file-plan-not-closed", "letters.field-missing", "letters.day-in-future", "letters.transferred-before-closed", "letters.file-plan-transferred"],
            new[] { early, nameless, ahead, behind, twice }.SelectMany(answer => answer.Problems).Select(problem => problem.Code));
        Assert.Equal(HttpStatusCode.Redirect, transferred.StatusCode);
        Assert.Equal((FilePlanState.Transferred, "12", today), (kept.State, kept.InventoryNumber, kept.TransferredOn!.Value));
        Assert.Equal(Enumerable.Range(1, places.Count(item => item.GoesToArchive)), places.Where(item => item.GoesToArchive).Select(item => item.InventoryPlace!.Value));
        Assert.All(places.Where(item => !item.GoesToArchive), item => Assert.Null(item.InventoryPlace));
        Assert.Contains("опись № 12", inventory.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, deeds);

        int? LettersOf(string index) => items.Single(item => item.Index == index).Letters;
        Task<Result<Done>> TransferAsync(string number, DateOnly on) => RunAsync<TransferFilePlanHandler, Done>(office.Head, (handler, change) =>
            handler.HandleAsync(new(plan, number, on), change, Ct));
    }

    [Fact]
    public async Task Today_InDecember_AsksForTheNextPlanOfEachOrganUntilItIsApproved()
    {
        // Arrange
        var office = await OfficeAsync();
        var clerk = await Host.Data.CreateUserAsync(office.Tenant, Role.CouncilSecretary);
        var both = await Host.Data.CreateUserAsync(office.Tenant, Role.Secretary, Role.CouncilSecretary);
        var next = Host.Clock.Today().Year + 1;
        var november = await HrefsAsync(office.Secretary);
        GoTo(new DateOnly(next - 1, 12, 10));

        // Act
        var missing = await HrefsAsync(both);
        var plan = await BeginAsync(office, OrganKind.Executive, next);
        var drafted = await HrefsAsync(office.Secretary);
        await ApproveAsync(office, plan);
        var approved = await HrefsAsync(office.Secretary);
        var ofCouncil = await HrefsAsync(clerk);
        var ofBoth = await HrefsAsync(both);
        using var client = await Host.ClientAsAsync(both);
        using var begun = await client.PostFormAsync(LettersLinks.RollOverOf(OrganKind.Council), new Dictionary<string, string> { ["Year"] = $"{next}" }, Ct);
        var organs = await ReadAsync(office, db => db.Set<FilePlan>().Where(row => row.Year == next)
            .Join(db.Set<Organ>(), row => row.OrganId, organ => organ.Id, (_, organ) => organ.Kind).ToListAsync(Ct));

        // Assert
        var (executive, council) = (LettersLinks.RollOverOf(OrganKind.Executive), LettersLinks.RollOverOf(OrganKind.Council));
        Assert.Empty(november);
        Assert.Equal([council, executive], missing.Order(StringComparer.Ordinal));
        Assert.Equal([LettersLinks.FilePlan(plan)], drafted);
        Assert.Empty(approved);
        Assert.Equal([council], ofCouncil);
        Assert.Equal([council], ofBoth);
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        Assert.Equal([OrganKind.Council, OrganKind.Executive], organs.Select(kind => kind).OrderBy(kind => $"{kind}", StringComparer.Ordinal));
    }

    private async Task<IReadOnlyList<string>> HrefsAsync(TestUser user)
    {
        using var client = await Host.ClientAsAsync(user);
        var page = await client.GetPageAsync("/today", Ct);
        return [.. page.QuerySelectorAll($"main a[href^='{LettersLinks.FilePlans}']").Select(link => link.GetAttribute("href")!).Distinct()];
    }

    private async Task<Id<FilePlan>> BeginAsync(Office office, OrganKind organ, int year) =>
        (await RunAsync<BeginFilePlanHandler, Id<FilePlan>>(office.Head, (handler, change) => handler.HandleAsync(new(organ, year), change, Ct))).Value;

    private async Task ApproveAsync(Office office, Id<FilePlan> plan) =>
        _ = (await RunAsync<ApproveFilePlanHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new(plan), change, Ct))).Value;

    private void GoTo(DateOnly day) => Host.Clock.SetUtcNow(new DateTimeOffset(Bishkek.StartOf(day).AddHours(8)));
}
