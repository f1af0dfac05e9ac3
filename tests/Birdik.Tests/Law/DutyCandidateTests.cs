using Birdik.Law.Acts;
using Birdik.Law.Duties;
using Birdik.Law.Provisions;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Law;

public sealed class DutyCandidateTests(BirdikHost host)
{
    private const string October = "до 1 октября";

    private static readonly DateOnly First = new(2001, 1, 1);
    private static readonly DateOnly Second = new(2010, 5, 1);
    private static readonly DateOnly Between = new(2005, 3, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddVersion_ProposesTheSentencesThatObligeAllowOrForbid()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();

        // Act
        await host.Data.AddVersionAsync(act);

        // Assert
        var duties = await OfAsync(act);
        var report = Assert.Single(duties, duty => duty.Modality == DutyModality.Must);
        Assert.Equal(
            (DutyState.Candidate, "Айыл окмоту", DutyPeriod.Yearly, 10, 1, First),
            (report.State, report.Bearer, report.Period, report.DueMonth, report.DueDay, report.From));
        Assert.Equal(2, duties.Count(duty => duty.Modality == DutyModality.May));
        Assert.Single(duties, duty => duty.Modality == DutyModality.MustNot);
        Assert.Equal(duties.Count, duties.Select(duty => duty.Place).Distinct().Count());
    }

    [Fact]
    public async Task AddVersion_LaterTextChangesASentence_EndsTheFormerAndKeepsTheRest()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act);

        // Act
        await host.Data.AddVersionAsync(act, With("до 1 ноября"), Second);

        // Assert
        var duties = await OfAsync(act);
        Assert.Equal(
            [(First, (DateOnly?)Second.AddDays(-1), 10), (Second, null, 11)],
            duties.Where(duty => duty.Modality == DutyModality.Must).Select(duty => (duty.From, duty.To, duty.DueMonth!.Value)));
        Assert.All(duties.Where(duty => duty.Modality != DutyModality.Must), duty => Assert.Equal((First, null), (duty.From, duty.To)));
    }

    [Fact]
    public async Task AddVersion_TextBetweenTwoThatAgree_CutsTheSentenceInTwoAndKeepsItsVerdict()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act);
        await host.Data.AddVersionAsync(act, from: Second);
        await ConfirmAllAsync(act);

        // Act
        await host.Data.AddVersionAsync(act, With("до 1 ноября"), Between);

        // Assert
        var duties = (await OfAsync(act)).Where(duty => duty.Modality == DutyModality.Must).OrderBy(duty => duty.From).ToList();
        Assert.Equal(
            [
                (First, (DateOnly?)Between.AddDays(-1), 10, DutyState.Confirmed),
                (Between, Second.AddDays(-1), 11, DutyState.Candidate),
                (Second, null, 10, DutyState.Confirmed),
            ],
            duties.Select(duty => (duty.From, duty.To, duty.DueMonth!.Value, duty.State)));
    }

    [Fact]
    public async Task AddVersion_EarlierTextWithTheSameSentence_TakesItBackInTime()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act, from: Second);

        // Act
        await host.Data.AddVersionAsync(act);

        // Assert
        Assert.All(await OfAsync(act), duty => Assert.Equal((First, null), (duty.From, duty.To)));
    }

    [Fact]
    public async Task AddVersion_SameDayAgain_TakesTheSentenceThatIsGoneOutOfForce()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act);

        // Act
        await host.Data.AddVersionAsync(act, With("до 1 ноября"));

        // Assert
        var duty = Assert.Single(await OfAsync(act), duty => duty.Modality == DutyModality.Must && duty.InForceOn(Between));
        Assert.Equal(11, duty.DueMonth);
    }

    [Fact]
    public async Task AddVersion_OtherLanguage_ProposesNothingTwice()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act);
        var before = (await OfAsync(act)).Count;

        // Act
        await host.Data.AddVersionAsync(
            act, "МЫЙЗАМ\n3-берене. Милдеттер\n1. Айыл өкмөтү жыл сайын 1-октябрга чейин отчет берүүгө милдеттүү.\n5-берене. Кошумча\nАйыл өкмөтү реестр түзүүгө милдеттүү.",
            language: ActLanguage.Ky);

        // Assert
        var added = Assert.Single(await OfAsync(act), duty => duty.Language == ActLanguage.Ky);
        Assert.Contains("реестр", added.Sentence, StringComparison.Ordinal);
        Assert.Equal(before + 1, (await OfAsync(act)).Count);
    }

    private static string With(string day) => TestData.LawText.Replace(October, day, StringComparison.Ordinal);

    private Task<List<Duty>> OfAsync(Act act) => host.ReadAsync(
        Tenant.Installation, db => db.Set<Duty>().Where(duty => duty.ActId == act.Id).OrderBy(duty => duty.From).ThenBy(duty => duty.Place).ToListAsync(Ct));

    private Task ConfirmAllAsync(Act act) => host.Data.WriteAsync(Tenant.Installation, "test.confirm", db =>
    {
        foreach (var duty in db.Set<Duty>().Where(duty => duty.ActId == act.Id))
        {
            duty.State = DutyState.Confirmed;
        }
    });
}
