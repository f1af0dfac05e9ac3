using Birdik.Platform.Norms;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Norms;

/// <summary>On a store of its own: norms are national.</summary>
public sealed class NormRegisterTests(BirdikHost host) : IClassFixture<BirdikHost>
{
    private const string Hours = "platform.working-week-hours";
    private const string Days = "platform.working-week-days";
    private const string Minutes = "platform.working-day-minutes";
    private const string Shorter = "platform.shortened-day-minutes";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private NormRegister Norms => host.Services.GetRequiredService<NormRegister>();

    [Theory]
    [InlineData("2024-06-01", true)]
    [InlineData("2026-06-01", false)]
    public async Task ValueOn_ShippedNorm_SaysWhetherItIsVerified(string day, bool verified)
    {
        // Act
        var norm = (await Norms.ValueOnAsync(Hours, Day(day), Ct)).Value;

        // Assert
        Assert.Equal((40m, verified, "hours"), (norm.Number, norm.Verified, norm.Definition.Unit));
        Assert.Contains("Эмгек кодекси", norm.Act, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValueOn_BeforeAnyPeriod_IsAProblem()
    {
        // Act
        var missing = await Norms.NumberOnAsync(Hours, Day("1999-01-01"), Ct);

        // Assert
        Assert.Equal(NormRegister.Missing, Assert.Single(missing.Problems).Code);
    }

    [Fact]
    public async Task ValueOn_CodeNoModuleDeclares_IsABug() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Norms.ValueOnAsync("platform.nothing", Day("2026-01-01"), Ct));

    [Fact]
    public async Task Set_NewPeriod_EndsTheOldOneAndIsSeenAtOnce()
    {
        // Arrange
        Assert.Equal(5m, (await Norms.NumberOnAsync(Days, Day("2027-03-01"), Ct)).Value);

        // Act
        var set = await SetAsync(new SetNorm(Days, "4,5", Day("2027-01-01"), null, "Law No. 1", "art. 3", true));

        // Assert
        Assert.True(set.Succeeded);
        Assert.Equal(4.5m, (await Norms.NumberOnAsync(Days, Day("2027-03-01"), Ct)).Value);
        Assert.Equal(5m, (await Norms.NumberOnAsync(Days, Day("2026-12-31"), Ct)).Value);
        var periods = (await Norms.NowAsync(Ct)).Of(Days);
        Assert.Equal(Day("2026-12-31"), periods[^2].To);
    }

    [Fact]
    public async Task Set_PeriodBetweenTwo_EndsBeforeTheNext()
    {
        // Arrange
        await SetAsync(new SetNorm(Minutes, "470", Day("2030-01-01"), null, "Law No. 2", "", true));

        // Act
        await SetAsync(new SetNorm(Minutes, "475", Day("2028-01-01"), null, "Law No. 3", "", true));

        // Assert
        Assert.Equal(475m, (await Norms.NumberOnAsync(Minutes, Day("2029-12-31"), Ct)).Value);
        Assert.Equal(470m, (await Norms.NumberOnAsync(Minutes, Day("2030-01-01"), Ct)).Value);
        Assert.Equal(480m, (await Norms.NumberOnAsync(Minutes, Day("2027-12-31"), Ct)).Value);
    }

    [Fact]
    public async Task Set_SameFirstDay_CorrectsThePeriod()
    {
        // Arrange
        var before = (await Norms.NowAsync(Ct)).Of(Shorter).Count;

        // Act
        await SetAsync(new SetNorm(Shorter, "60", Day("2025-02-01"), null, "Labour Code of 2025", "art. 100", true));

        // Assert
        var norm = (await Norms.ValueOnAsync(Shorter, Day("2026-01-01"), Ct)).Value;
        Assert.Equal((true, "art. 100"), (norm.Verified, norm.Provision));
        Assert.Equal(before, (await Norms.NowAsync(Ct)).Of(Shorter).Count);
    }

    [Theory]
    [InlineData(Hours, "many", "2027-01-01", null, "Law", "platform.norm-value-wrong")]
    [InlineData(Hours, "36", "2027-01-01", null, " ", "platform.act-missing")]
    [InlineData(Hours, "36", "2027-01-01", "2026-01-01", "Law", "platform.norm-ends-before-it-begins")]
    [InlineData(Hours, "36", "2020-01-01", "2026-01-01", "Law", "platform.norm-overlaps")]
    [InlineData(Hours, "36", "1900-01-01", null, "Law", "platform.norm-day-wrong")]
    [InlineData("platform.nothing", "36", "2027-01-01", null, "Law", "platform.norm-unknown")]
    public async Task Set_Unfit_IsRefused(string code, string value, string from, string? to, string act, string problem)
    {
        // Act
        var refused = await SetAsync(new SetNorm(code, value, Day(from), to is null ? null : Day(to), act, "", true));

        // Assert
        Assert.Equal(problem, Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public async Task Ship_Again_ChangesNothing()
    {
        // Arrange
        await using var scope = host.Services.CreateAsyncScope();
        var before = (await Norms.NowAsync(Ct)).Of(Hours).Select(norm => norm.Id).ToList();

        // Act
        await Birdik.Platform.Persistence.StoreStart.BringReferenceDataUpToDateAsync(scope.ServiceProvider, Ct);

        // Assert
        Assert.Equal(before, (await Norms.NowAsync(Ct)).Of(Hours).Select(norm => norm.Id));
    }

    private Task<Result<Done>> SetAsync(SetNorm command) =>
        host.Services.GetRequiredService<WritePipeline>().RunAsync<SetNormHandler, Done>(
            Tenant.Installation, Actor.System, (handler, change, ct) => handler.HandleAsync(command, change, ct), Ct);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
