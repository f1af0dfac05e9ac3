using Birdik.Platform.Audit.Journal;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Registers;

public sealed class JournalRegisterTests(BirdikHost host)
{
    private static readonly JournalRegister Journal = new();

    [Fact]
    public async Task Read_NewestFirst_ShowsOnlyOwnTenant()
    {
        // Arrange
        var (bench, _) = await WithDeedsAsync(3);
        await WithDeedsAsync(2);

        // Act
        var page = await bench.ReadAsync("");

        // Assert
        Assert.Equal([3L, 2L, 1L], page.Lines.Select(line => line.Values[0].Raw));
        Assert.Equal(3, page.Count.Number);
        Assert.Null(page.Next);
        Assert.Null(page.Previous);
    }

    [Theory]
    [InlineData("sort=number&dir=asc")]
    [InlineData("sort=number&dir=desc")]
    [InlineData("sort=at&dir=desc")]
    [InlineData("sort=action&dir=asc")]
    [InlineData("sort=action&dir=desc")]
    [InlineData("sort=actorKind&dir=desc")]
    public async Task Walk_PageByPage_MeetsEveryRowOnceInOrder(string order)
    {
        // Arrange
        var (bench, _) = await WithDeedsAsync(23);

        // Act
        var walked = await bench.WalkAsync(order, size: 5);

        // Assert
        var all = await bench.AllAsync(order);
        Assert.Equal(23, walked.Distinct().Count());
        Assert.Equal(all.Select(line => line.Id), walked);
    }

    [Theory]
    [InlineData("sort=number&dir=desc")]
    [InlineData("sort=action&dir=asc")]
    public async Task Before_FromThirdPage_GivesTheSecondAgain(string order)
    {
        // Arrange
        var (bench, _) = await WithDeedsAsync(23);
        var first = await bench.ReadAsync($"{order}&size=5");
        var second = await bench.ReadAsync($"{order}&size=5&after={first.Next}");
        var third = await bench.ReadAsync($"{order}&size=5&after={second.Next}");

        // Act
        var back = await bench.ReadAsync($"{order}&size=5&before={third.Previous}");
        var start = await bench.ReadAsync($"{order}&size=5&before={second.Previous}");

        // Assert
        Assert.Equal(second.Lines.Select(line => line.Id), back.Lines.Select(line => line.Id));
        Assert.Equal(first.Lines.Select(line => line.Id), start.Lines.Select(line => line.Id));
        Assert.Null(start.Previous);
    }

    [Fact]
    public async Task After_RowsAddedMeanwhile_NeitherRepeatsNorSkips()
    {
        // Arrange
        var (bench, tenantId) = await WithDeedsAsync(12);
        var first = await bench.ReadAsync("size=5");

        // Act
        await AddDeedsAsync(tenantId, 7);
        var second = await bench.ReadAsync($"size=5&after={first.Next}");

        // Assert
        Assert.Equal([7L, 6L, 5L, 4L, 3L], second.Lines.Select(line => line.Values[0].Raw));
    }

    [Fact]
    public async Task At_NumberInTheMiddle_BeginsThereAndLeadsBack()
    {
        // Arrange
        var (bench, _) = await WithDeedsAsync(12);

        // Act
        var page = await bench.ReadAsync("size=3&at=8");
        var back = await bench.ReadAsync($"size=3&before={page.Previous}");

        // Assert
        Assert.Equal([8L, 7L, 6L], page.Lines.Select(line => line.Values[0].Raw));
        Assert.Equal([11L, 10L, 9L], back.Lines.Select(line => line.Values[0].Raw));
    }

    [Fact]
    public async Task Filter_ByRangeChoiceAndSubject_KeepsWhatFits()
    {
        // Arrange
        var (bench, _) = await WithDeedsAsync(12);

        // Act
        var numbers = await bench.ReadAsync("f.number.from=3&f.number.to=5");
        var people = await bench.ReadAsync("f.actorKind=Person");
        var subject = await bench.ReadAsync("f.subjectKind=test.thing&f.subjectId=4");
        var day = await bench.ReadAsync("f.at.from=02.03.2026&f.at.to=2026-03-02&chip=system");
        var dayAfter = await bench.ReadAsync("f.at.from=2027-03-03");

        // Assert
        Assert.Equal([5L, 4L, 3L], numbers.Lines.Select(line => line.Values[0].Raw));
        Assert.Empty(people.Lines);
        Assert.Equal(5L, Assert.Single(subject.Lines).Values[0].Raw);
        Assert.Equal(12, day.Count.Number);
        Assert.Equal(12, day.Chips.Single(chip => chip.Key == "system").Count.Number);
        Assert.True(day.Chips.Single(chip => chip.Key == "system").IsPressed);
        Assert.Empty(dayAfter.Lines);
    }

    [Theory]
    [InlineData("after=*", "platform.register-place-unknown")]
    [InlineData("after=WzEsMl0", "platform.register-place-unknown")]
    [InlineData("after=W10&before=xyz", "platform.register-place-unknown")]
    [InlineData("at=yesterday", "platform.register-start-unknown")]
    [InlineData("at=999999999999999999999999", "platform.register-start-unknown")]
    public async Task Read_MalformedPlace_ShowsTheBeginningAndSaysSo(string address, string problem)
    {
        // Arrange
        var (bench, _) = await WithDeedsAsync(3);

        // Act
        var page = await bench.ReadAsync(address);

        // Assert
        Assert.Equal(3, page.Lines.Count);
        Assert.Contains(page.Problems, one => one.Code == problem);
    }

    private async Task<(RegisterBench Bench, int TenantId)> WithDeedsAsync(int count)
    {
        var tenant = await host.Data.CreateTenantAsync();
        await AddDeedsAsync(tenant.Id, count);
        return (new RegisterBench(host, Journal, tenant.Id), tenant.Id);
    }

    private async Task AddDeedsAsync(int tenantId, int count)
    {
        var pipeline = host.Services.GetRequiredService<WritePipeline>();
        for (var number = 0; number < count; number++)
        {
            var subject = new SourceRef("test.thing", $"{number}");
            _ = (await pipeline.RunAsync<Birdik.Platform.Persistence.BirdikDbContext, Done>(tenantId, Actor.System, (_, change, _) =>
            {
                change.Record($"test.deed-{number % 3}", subject, ("name", "А. Токтобекова"));
                return Task.FromResult<Result<Done>>(new Done());
            }, TestContext.Current.CancellationToken)).Value;
        }
    }
}
