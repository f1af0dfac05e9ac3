using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Birdik.Planning.Needs;
using Birdik.Planning.Ranking;
using Birdik.Planning.Votes;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace Birdik.Tests.Planning;

/// <summary>Rankings and votes that come as files, and the order by weighted criteria.</summary>
public sealed class PrioritiesTests(BirdikHost host)
{
    private const string Vote = """
        META
        key;value
        description;Кош-Дөбөнүн долбоорлору
        num_projects;3
        num_votes;4
        budget;100000
        vote_type;approval
        PROJECTS
        project_id;cost;votes;name
        7;60000;3;Суу түтүгү
        9;40000;1;Көпүрө
        12;30000;2;Спорт аянтчасы
        VOTES
        voter_id;vote
        1;7,12
        2;7
        3;7,12
        4;9
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RankingSheet_AsWorkbook_IsTakenAndAFaultyOneIsNamedByLine()
    {
        // Arrange: a sheet with the words of the need in its second column, as the demo of ЭКБА has it.
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var water = (await host.Data.RaiseNeedAsync(office, "Ленин көчөсүндө ичүүчү суу келбейт")).Value;
        var road = (await host.Data.RaiseNeedAsync(office, "Жол бузулган, унаа өтпөйт")).Value;
        var meeting = (await host.Data.RunAsync<HoldMeetingHandler, Id<Meeting>>(office, (handler, change) =>
            handler.HandleAsync(new(MeetingKind.Appraisal, "ЭКБА", new(2026, 1, 10)) { Present = 60, Women = 30 }, change, Ct))).Value;
        using var clerk = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Secretary));
        var address = $"/planning/meetings/{meeting}";

        // Act
        using var taken = await UploadAsync(clerk, address, "#rank", "Upload", "sheet.xlsx", Workbook(
            ["№", "Муктаждык", "Аялдар", "Эркектер"], [water.Number, "Суу", 5, 4], [road.Number, "Жол", 3, 4.5]));
        var points = await host.ReadAsync(office.Id, db => db.Set<GroupPoints>().ToListAsync(Ct));
        using var faulty = await UploadAsync(clerk, address, "#rank", "Upload", "sheet.xlsx", Workbook(
            ["№", "Аялдар"], [water.Number, 5], ["77/2026", 3], [road.Number, "көп"]));
        using var broken = await UploadAsync(clerk, address, "#rank", "Upload", "sheet.xlsx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3]);
        var after = await host.ReadAsync(office.Id, db => db.Set<GroupPoints>().CountAsync(Ct));

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal(
            [("Аялдар", 3m), ("Аялдар", 5m), ("Эркектер", 4m), ("Эркектер", 4.5m)],
            points.Select(row => (row.Group, row.Points)).Order());
        Assert.Contains("4", (await faulty.ReadPageAsync(Ct)).QuerySelector("main .b-points")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, broken.StatusCode);
        Assert.NotNull((await broken.ReadPageAsync(Ct)).QuerySelector(".ds-error-summary"));
        Assert.Equal(points.Count, after);
    }

    [Fact]
    public async Task VoteFile_OnThePage_BringsProjectsBudgetAndBallots()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        using var clerk = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Secretary));

        // Act
        using var answer = await UploadAsync(clerk, "/planning/votes/new", "main form:has(textarea)", "Input.File", "vote.pb", Encoding.UTF8.GetBytes(Vote));
        var page = await clerk.GetPageAsync(answer.Headers.Location!.ToString(), Ct);
        var vote = await host.ReadAsync(office.Id, db => db.Set<ResidentVote>().SingleAsync(Ct));
        var ballots = await host.ReadAsync(office.Id, db => db.Set<VoteBallot>().OrderBy(row => row.Number).Select(row => row.Choices).ToListAsync(Ct));

        // Assert
        Assert.Equal(("Кош-Дөбөнүн долбоорлору", 100_000m), (vote.Title, vote.Budget));
        Assert.Equal(["1 3", "1", "1 3", "2"], ballots);
        Assert.Contains("Суу түтүгү (7)", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3;7,12", "3;7,99", 17, "99")]
    [InlineData("9;40000", "9;-40000", 11, "9")]
    [InlineData("budget;100000", "budget;0", 6, "0")]
    [InlineData("4;9", "", 17, "num_votes")]
    public async Task VoteFile_Faulty_IsRefusedByLineAndProject(string good, string bad, int line, string named)
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        using var clerk = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Secretary));

        // Act
        using var answer = await UploadAsync(
            clerk, "/planning/votes/new", "main form:has(textarea)", "Input.File", "vote.pb", Encoding.UTF8.GetBytes(Vote.Replace(good, bad, StringComparison.Ordinal).TrimEnd()));
        var told = (await answer.ReadPageAsync(Ct)).QuerySelector("main .b-points")!.TextContent;

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"{line}-сап", told, StringComparison.Ordinal);
        Assert.Contains(named, told, StringComparison.Ordinal);
        Assert.Equal(0, await host.ReadAsync(office.Id, db => db.Set<ResidentVote>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Criteria_OnThePage_OrderAndCanBeTaken()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var many = (await host.Data.RaiseNeedAsync(office, "Жол бузулган, унаа өтпөйт", need => need with { People = 1_000 })).Value;
        var weak = (await host.Data.RaiseNeedAsync(office, "Карыларга отун жетпейт кышында", need => need with { People = 100, Vulnerable = VulnerableGroup.Elderly })).Value;
        using var clerk = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Secretary));

        // Act
        var byPeople = await clerk.GetPageAsync("/planning/priorities?people=10&vulnerable=1&repeated=0&evidence=0&cost=0", Ct);
        var byWeakness = await clerk.GetPageAsync("/planning/priorities?people=1&vulnerable=10&repeated=0&evidence=0&cost=0", Ct);
        var nothing = await clerk.GetPageAsync("/planning/priorities?people=0&vulnerable=0&repeated=0&evidence=0&cost=0", Ct);

        // Assert
        Assert.Contains(many.Number, First(byPeople), StringComparison.Ordinal);
        Assert.Contains(weak.Number, First(byWeakness), StringComparison.Ordinal);
        Assert.NotNull(nothing.QuerySelector(".ds-error-summary"));
    }

    private static string First(IParentNode page) => page.QuerySelector("main tbody tr")!.TextContent;

    private static byte[] Workbook(params object[][] rows)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(rows.Select(row => row.Select((cell, place) => ($"c{place}", cell)).ToDictionary(cell => cell.Item1, cell => cell.cell)).ToList(), printHeader: false);
        return stream.ToArray();
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, string address, string form, string field, string name, byte[] bytes)
    {
        var found = (await client.GetPageAsync(address, Ct)).QuerySelector<IHtmlFormElement>(form)!;
        using var content = new MultipartFormDataContent();
        foreach (var input in found.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden" || input.Name == "Input.HeldOn"))
        {
            content.Add(new StringContent(input.Value), input.Name!);
        }

        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, field, name);
        return await client.PostAsync(found.GetAttribute("action") is { Length: > 0 } action ? action : address, content, Ct);
    }
}
