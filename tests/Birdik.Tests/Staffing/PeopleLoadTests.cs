using Birdik.Powers.Functions;
using Birdik.Staffing.Load;
using Birdik.Staffing.Pictures;

namespace Birdik.Tests.Staffing;

public sealed class PeopleLoadTests
{
    private static readonly DateOnly Today = new(2026, 3, 4);
    private static readonly Guid Aigul = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Bakyt = new("00000000-0000-0000-0000-000000000002");
    private static readonly Guid Cholpon = new("00000000-0000-0000-0000-000000000003");
    private static readonly DateOnly[] Weeks = [new(2026, 2, 23), new(2026, 3, 2), new(2026, 3, 9)];

    [Fact]
    public void Hours_DoneDueAndLate_FallIntoTheirWeeks()
    {
        // Act
        var load = Load(
            Task(Aigul, "done", due: new(2026, 3, 10), done: new(2026, 2, 27), minutes: 60),
            Task(Aigul, "due", due: new(2026, 3, 15), minutes: 90),
            Task(Aigul, "late", due: new(2026, 2, 24), minutes: 30),
            Task(Aigul, "no day", due: null, minutes: 30),
            Task(Aigul, "far", due: new(2026, 3, 16), minutes: 600));

        // Assert
        Assert.Equal([1m, 1m, 1.5m], load.Hours[Aigul]);
        Assert.Equal(1, load.ThisWeek);
    }

    [Fact]
    public void Without_OneAway_GoesToWhoKnowsThenToTheLeastLoaded()
    {
        // Arrange: Bakyt has two hours, Cholpon one.
        var load = Load(
            Task(Bakyt, "b", due: new(2026, 3, 10), minutes: 120),
            Task(Cholpon, "c", due: new(2026, 3, 10), minutes: 60),
            Task(Aigul, "known", due: new(2026, 3, 5), minutes: 60, helpers: [Bakyt]),
            Task(Aigul, "first", due: new(2026, 3, 6), minutes: 150),
            Task(Aigul, "second", due: new(2026, 3, 7), minutes: 60),
            Task(Aigul, "later", due: new(2026, 3, 30), minutes: 60));

        // Act
        var handed = load.Without(Aigul, new(2026, 3, 13));

        // Assert: three hours each after the known one and the first; with three and a half Cholpon leaves the second to Bakyt.
        Assert.Equal(
            [("known", Bakyt, true), ("first", Cholpon, false), ("second", Bakyt, false)],
            handed.Select(one => (one.Task.Title, one.Taker!.Value, one.Knows)));
    }

    [Fact]
    public void Without_NobodyElse_IsTaken()
    {
        // Act
        var handed = new PeopleLoad([Aigul], [Task(Aigul, "only", due: Today, minutes: 30)], Weeks, Today).Without(Aigul, Today);

        // Assert
        Assert.Null(Assert.Single(handed).Taker);
    }

    [Fact]
    public void Hours_LetterOfAFunction_IsTakenOffItsDutyOfThatWeek()
    {
        // Arrange: an hour a week of land; this week forty minutes of it were a letter, next week ninety.
        var load = Load(
            Duty(Aigul, "land", Weeks[1], 60), Duty(Aigul, "land", Weeks[2], 60), Duty(Aigul, "tax", Weeks[1], 30),
            Task(Aigul, "1", due: new(2026, 3, 5), minutes: 40) with { Function = "land" },
            Task(Aigul, "2", due: new(2026, 3, 10), minutes: 90) with { Function = "land" },
            Task(Bakyt, "3", due: new(2026, 3, 5), minutes: 50) with { Function = "tax" });

        // Assert
        Assert.Equal([0m, 1.5m, 1.5m], load.Hours[Aigul]);
        Assert.Equal([0m, 20m / 60 + 0.5m, 0m], load.Duties[Aigul]);
    }

    [Fact]
    public void Without_Duties_GoOnlyToThoseWhosePostsMayHoldThem()
    {
        // Arrange: Bakyt has more to do, but only his post may hold land; nobody's may hold tax.
        var load = Load(
            Duty(Bakyt, "own", Weeks[1], 600), Duty(Aigul, "land", Weeks[1], 60, Bakyt), Duty(Aigul, "tax", Weeks[1], 60), Duty(Aigul, "land", Weeks[2], 60, Bakyt));

        // Act
        var handed = load.Without(Aigul, new(2026, 3, 6));

        // Assert: the week after is after the absence.
        Assert.Equal([("land", Bakyt), ("tax", (Guid?)null)], handed.Select(one => (one.Task.Title, one.Taker)));
    }

    [Fact]
    public void Share_FunctionOfAnAbsentTrade_GoesToAPostThatMayHoldItElseToNobody()
    {
        // Arrange: pastures may be held by the post of land; nobody here may hold military registration.
        var need = NeedTests.NeedOf((FunctionPost.Land, 52), (FunctionPost.Pasture, 104), (FunctionPost.Military, 52));

        // Act
        var shared = ReadDuties.Share(need, [(Aigul, FunctionPost.Land), (Bakyt, FunctionPost.Land), (Cholpon, FunctionPost.Finance)], 52);

        // Assert
        Assert.Equal([60m, 120m, 60m], shared.Select(one => decimal.Round(one.WeekMinutes, 9)));
        Assert.Equal([2, 2, 0], shared.Select(one => one.Carry.Count));
        Assert.DoesNotContain(Cholpon, shared.SelectMany(one => one.MayCarry));
    }

    [Fact]
    public void Treemap_AnySizes_FillTheWholeByTheirAreas()
    {
        // Act
        var tiles = Treemap.Layout([6, 6, 4, 3, 2, 2, 1], 600, 400);

        // Assert: the example of the paper, in which the first two stand one over the other in half the height each.
        Assert.Equal((0d, 0d, 300d, 200d), tiles[0]);
        Assert.Equal((0d, 200d, 300d, 200d), tiles[1]);
        Assert.All(tiles.Zip([6, 6, 4, 3, 2, 2, 1]), pair => Assert.Equal(pair.Second * 10_000d, pair.First.Width * pair.First.Height, 6));
    }

    private static PersonTask Duty(Guid person, string function, DateOnly monday, decimal minutes, params IReadOnlyList<Guid> mayHold) =>
        new(person, PersonTask.Duty, function, "/powers", monday, null, minutes, mayHold) { Function = function };

    private static PeopleLoad Load(params PersonTask[] tasks) => new([Aigul, Bakyt, Cholpon], tasks, Weeks, Today);

    private static PersonTask Task(Guid person, string title, DateOnly? due, decimal minutes, DateOnly? done = null, IReadOnlyList<Guid>? helpers = null) =>
        new(person, "Letter", title, "/letters", due, done, minutes, helpers ?? []);
}
