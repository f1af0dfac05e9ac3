using System.Net;
using Birdik.Letters;
using Birdik.Letters.Incoming;
using Birdik.Letters.Journals;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters.Incoming;

/// <summary>A letter put into a file by hand never bears the number of another letter.</summary>
public sealed class JournalFileTests(BirdikHost host) : OfficeTests(host)
{
    [Theory]
    [InlineData(LetterKind.Letter, "03-03", "letters.file-of-journal")]
    [InlineData(LetterKind.AppealComplaint, "03-01", "letters.file-of-journal")]
    [InlineData(LetterKind.Letter, "02-01", "letters.file-of-journal")]
    [InlineData(LetterKind.AppealComplaint, "02-03", "letters.file-of-journal")]
    [InlineData(LetterKind.Letter, "03-01", null)]
    [InlineData(LetterKind.Letter, "03-02", null)]
    [InlineData(LetterKind.Letter, "05-07", null)]
    public async Task FileOfAnotherJournal_EvenOneNotOpenedYet_IsRefused(LetterKind kind, string file, string? code)
    {
        // Arrange
        var office = await OfficeAsync();

        // Act
        var answer = await RegisterAsync(office, kind, file);

        // Assert
        Assert.Equal(code is null ? [] : [code], answer.Problems.Select(problem => problem.Code));
        Assert.Equal(code is null ? 1 : 0, await ReadAsync(office, db => db.Set<IncomingLetter>().CountAsync(Ct)));
    }

    [Fact]
    public async Task StateBody_HasOneOrgan_AndMayNameTheFileOfACouncil()
    {
        // Arrange
        var body = await Host.Data.CreateTenantAsync(TenantKind.StateBody);
        var planner = await Host.Data.CreateUserAsync(body, Role.Planner);

        // Act
        var taken = await Host.Data.RegisterLetterAsync(planner, command => command with { File = "02-01" });
        var refused = await Host.Data.RegisterLetterAsync(planner, command => command with { File = "03-03" });

        // Assert
        Assert.Equal("02-01/1", taken.Value.Number);
        Assert.Equal(["letters.file-of-journal"], refused.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task JournalSetToAnotherFile_ThatOneIsShutAndTheOldOneFree()
    {
        // Arrange
        var office = await OfficeAsync();
        Assert.Empty((await SetAsync(office, JournalKind.Appeals, "Б-1")).Problems);

        // Act
        var old = await RegisterAsync(office, LetterKind.Letter, "03-03");
        var present = await RegisterAsync(office, LetterKind.Letter, "Б-1");
        Assert.Empty((await SetAsync(office, JournalKind.Appeals, "Б-1", "{file}/{year}-{number}")).Problems);
        var otherwise = await RegisterAsync(office, LetterKind.Letter, "Б-1");

        // Assert
        Assert.Equal("03-03/1", old.Value.Number);
        Assert.Equal(["letters.file-of-journal"], present.Problems.Select(problem => problem.Code));
        Assert.Equal("Б-1/2", otherwise.Value.Number);
    }

    [Fact]
    public async Task FileOfTwoJournals_GivesEachNumberOnce()
    {
        // Arrange
        var office = await OfficeAsync();
        var appeal = await RegisterAsync(office, LetterKind.AppealProposal, "05-01");

        // Act
        var same = await RegisterAsync(office, LetterKind.Letter, "05-01");
        var plain = await RegisterAsync(office, LetterKind.Letter, null);
        var next = await RegisterAsync(office, LetterKind.Letter, "05-01");

        // Assert: what was refused took no number
        Assert.Equal(["letters.number-taken"], same.Problems.Select(problem => problem.Code));
        Assert.Equal(["05-01/1", "03-01/1", "05-01/2"], new[] { appeal, plain, next }.Select(answer => answer.Value.Number));
    }

    [Fact]
    public async Task Together_TheSecondOfOneNumberIsRefused_TheOthersStand()
    {
        // Arrange
        var office = await OfficeAsync();
        var change = new Actor(ActorKind.Person, office.Secretary.Id, office.Secretary.UserName, Role.Secretary);
        RegisterIncomingLetter[] letters = [Letter(LetterKind.AppealProposal, "05-01"), Letter(LetterKind.Letter, "05-01"), Letter(LetterKind.Letter, null)];

        // Act: in one batch, where the first is not in the store yet
        var answers = await Host.Services.GetRequiredService<WritePipeline>().RunAsync<RegisterIncomingLetterHandler, IReadOnlyList<Result<RegisteredLetter>>>(
            office.Tenant.Id, change, async (handler, made, ct) => Result<IReadOnlyList<Result<RegisteredLetter>>>.Of(
                await handler.HandleAsync([.. letters.Select(one => new Asked<RegisterIncomingLetter>(one, made))], ct)), Ct);

        // Assert
        Assert.Equal(["05-01/1", "letters.number-taken", "03-01/1"], answers.Value.Select(one => one.Succeeded ? one.Value.Number : one.Problems[0].Code));
    }

    [Fact]
    public async Task Journal_SetToAFileInWhichLettersOfAnotherStand_IsRefusedWhileItWouldRepeatThem()
    {
        // Arrange
        var office = await OfficeAsync();
        Assert.True((await RegisterAsync(office, LetterKind.Letter, "05-01")).Succeeded);

        // Act
        var refused = await SetAsync(office, JournalKind.Appeals, "05-01");
        _ = await RegisterAsync(office, LetterKind.AppealProposal, null);
        var set = await SetAsync(office, JournalKind.Appeals, "05-01");
        var next = await RegisterAsync(office, LetterKind.AppealProposal, null);

        // Assert
        Assert.Equal(["letters.journal-numbers-taken"], refused.Problems.Select(problem => problem.Code));
        Assert.Empty(set.Problems);
        Assert.Equal("05-01/2", next.Value.Number);
    }

    [Theory]
    [InlineData("03-03", "башка журналга таандык")]
    [InlineData("03/03", "индекс туура эмес")]
    public async Task Page_FileWrong_SaysSoAtTheFile(string file, string words)
    {
        // Arrange
        var office = await OfficeAsync();
        using var client = await Host.ClientAsAsync(office.Secretary);

        // Act
        using var answer = await client.PostFormAsync(
            LettersLinks.Register,
            new Dictionary<string, string> { ["Input.Sender"] = "Каржы министрлиги", ["Input.Subject"] = "Маалымат", ["Input.FileIndex"] = file }, Ct);
        var page = await answer.ReadPageAsync(Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var field = page.QuerySelector("[name='Input.FileIndex']")!;
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains(words, field.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    private Task<Result<RegisteredLetter>> RegisterAsync(Office office, LetterKind kind, string? file) =>
        Host.Data.RegisterLetterAsync(office.Secretary, _ => Letter(kind, file));

    private static RegisterIncomingLetter Letter(LetterKind kind, string? file) => new("Каржы министрлиги", "Маалымат", Today) { Kind = kind, File = file };

    private Task<Result<Done>> SetAsync(Office office, JournalKind kind, string file, string template = Journal.StandardTemplate) =>
        RunAsync<SetJournalHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new(OrganKind.Executive, kind, 2026, file, template), change, Ct));
}
