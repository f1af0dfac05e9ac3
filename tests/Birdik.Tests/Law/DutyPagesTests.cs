using System.Net;
using Birdik.Law.Acts;
using Birdik.Law.Duties;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Law;

public sealed class DutyPagesTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Review_Confirm_KeepsTheVerdictAndOpensTheNext()
    {
        // Arrange
        var act = await ActAsync();
        var (first, second) = (await CandidateAsync(act), await CandidateAsync(act));
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        using var answer = await client.PostFormAsync(
            DutyLinks.ReviewOf(act.Key), new Dictionary<string, string> { ["verdict"] = "Confirmed", ["Input.Payer"] = "республиканский бюджет" }, Ct, "form.b-form");
        var next = await client.GetPageAsync(answer.Headers.Location!.ToString(), Ct);

        // Assert
        var kept = await ReadAsync(first);
        Assert.Equal((DutyState.Confirmed, "республиканский бюджет"), (kept.State, kept.Payer));
        Assert.Equal(second.Sentence, next.QuerySelector("blockquote")!.TextContent);
    }

    [Fact]
    public async Task Review_Refuse_KeepsTheVerdict()
    {
        // Arrange
        var act = await ActAsync();
        var duty = await CandidateAsync(act);
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        using var answer = await client.PostFormAsync(
            DutyLinks.ReviewOf(act.Key), new Dictionary<string, string> { ["verdict"] = "Refused" }, Ct, "form.b-form");
        var next = await client.GetPageAsync(answer.Headers.Location!.ToString(), Ct);

        // Assert
        Assert.Equal(DutyState.Refused, (await ReadAsync(duty)).State);
        Assert.NotEqual(duty.Sentence, next.QuerySelector("blockquote")!.TextContent);
    }

    [Theory]
    [InlineData("Input.Action", "", "#Input-Action")]
    [InlineData("Input.DueDay", "40", "#Input-DueDay")]
    [InlineData("Input.TermDays", "99999", "#Input-TermDays")]
    public async Task Review_WrongParts_ShowsTheErrorAtItsField(string field, string value, string link)
    {
        // Arrange
        var act = await ActAsync();
        var duty = await CandidateAsync(act);
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        using var answer = await client.PostFormAsync(
            DutyLinks.ReviewOf(act.Key), new Dictionary<string, string> { ["verdict"] = "Confirmed", [field] = value }, Ct, "form.b-form");

        // Assert
        var page = await answer.ReadPageAsync(Ct);
        Assert.Equal(link, page.QuerySelector(".ds-error-summary a")!.GetAttribute("href"));
        Assert.Equal(DutyState.Candidate, (await ReadAsync(duty)).State);
    }

    [Fact]
    public async Task Review_BySpecialist_IsForbidden()
    {
        // Arrange
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));

        // Act
        using var answer = await client.GetAsync(DutyLinks.Review, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Duty_ShowsItsSentencePartsAndThread()
    {
        // Arrange
        var act = await ActAsync();
        var duty = await host.Data.CreateDutyAsync(act);
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));

        // Act
        var page = await client.GetPageAsync(DutyLinks.Duty(duty.Id), Ct);

        // Assert
        Assert.Equal(duty.Sentence, page.QuerySelector("blockquote")!.TextContent);
        Assert.Contains("01.10", page.QuerySelector(".b-record")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".b-record-side a"), link => link.GetAttribute("href") == ActLinks.Act(act.Key));
    }

    [Fact]
    public async Task Assigned_ByTheHead_StandsInMyLawAndInTheCalendar()
    {
        // Arrange
        var duty = await host.Data.CreateDutyAsync(await ActAsync());
        var office = await host.Data.CreateTenantAsync();
        using var head = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Head));
        using var colleague = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Specialist));
        using var stranger = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));

        // Act
        using var assigned = await head.PostFormAsync(DutyLinks.Duty(duty.Id), new Dictionary<string, string>(), Ct, "form[action*='Assign']");
        var mine = await colleague.GetPageAsync("/law/mine", Ct);
        var theirs = await stranger.GetPageAsync("/law/mine", Ct);
        using var made = await colleague.PostFormAsync("/law/mine", new Dictionary<string, string>(), Ct, "form[action*='Feed']");
        var address = new Uri((await made.ReadPageAsync(Ct)).QuerySelector("code")!.TextContent).PathAndQuery;
        var calendar = await host.Visitor().GetStringAsync(address, Ct);
        using var wrong = await host.Visitor().GetAsync(address.Replace(".ics", "x.ics", StringComparison.Ordinal), Ct);

        // Assert
        Assert.Equal(DutyLinks.Duty(duty.Id), assigned.Headers.Location!.ToString());
        Assert.NotEmpty(mine.QuerySelectorAll($"a[href='{DutyLinks.Duty(duty.Id)}']"));
        Assert.Empty(theirs.QuerySelectorAll($"a[href='{DutyLinks.Duty(duty.Id)}']"));
        Assert.Contains("DTSTART;VALUE=DATE:20261001", calendar, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
    }

    [Fact]
    public async Task Assign_BySpecialist_IsNotOffered()
    {
        // Arrange
        var duty = await host.Data.CreateDutyAsync(await ActAsync());
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));

        // Act
        var page = await client.GetPageAsync(DutyLinks.Duty(duty.Id), Ct);

        // Assert
        Assert.Empty(page.QuerySelectorAll("form[action*='Assign']"));
    }

    [Fact]
    public async Task Register_OfAnAct_CountsItsStates()
    {
        // Arrange
        var act = await ActAsync();
        await host.Data.CreateDutyAsync(act);
        await CandidateAsync(act);
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));

        // Act
        var page = await client.GetPageAsync($"/law/duties?f.actKey={act.Key}&chip=confirmed", Ct);

        // Assert
        Assert.Single(page.QuerySelectorAll("tbody tr"));
    }

    private async Task<Act> ActAsync()
    {
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act);
        return act;
    }

    private Task<Duty> CandidateAsync(Act act) => host.Data.CreateDutyAsync(act, state: DutyState.Candidate);

    private Task<Duty> ReadAsync(Duty duty) =>
        host.ReadAsync(Tenant.Installation, db => db.Set<Duty>().SingleAsync(one => one.Id == duty.Id, Ct));
}
