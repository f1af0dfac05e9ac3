using System.Text.Json;
using Birdik.Methods.Staffing;
using Birdik.Methods.Tests.Text;

namespace Birdik.Methods.Tests.Staffing;

public sealed class StaffNeedTests
{
    private static readonly AvailableTime Office = AvailableTime.PlanningDefault;

    // W1: Hum Resour Health 2017 15:9, table 3; an HIV clinic in Kenya.
    [Fact]
    public void Of_ClinicInKenya_GivesW1()
    {
        // Arrange
        var time = new AvailableTime(52, 4.5m, 10, 30, 15, 0, 8);
        var work = new Workload(time.Hours, [WorkActivity.ByMinutes("visit", 100_000, 15)], [new("training", 0, 80)], []);

        // Act
        var need = StaffNeed.Of(work);

        // Assert
        Assert.Equal(179, time.Days);
        Assert.Equal(17.4581m, need.Basic, 4);
        Assert.Equal(1.0591716m, need.CategoryFactor, 7);
        Assert.Equal(3125m / 169, need.Required, 20);
        Assert.Equal(0.6490m, need.Ratio(12)!.Value, 4);
    }

    [Fact]
    public void Of_ClinicInKenyaFromTheData_GivesThePublishedFigures()
    {
        // Arrange
        using var data = JsonDocument.Parse(File.ReadAllText(SharedData.Path("staffing/wisn-hiv-clinic-kenya/wisn.json")));
        decimal Fact(string name) => data.RootElement.GetProperty(name).GetDecimal();
        var time = new AvailableTime(
            Fact("weeks"), Fact("consulting_days_per_week"), Fact("public_holidays"), Fact("annual_leave"), Fact("sick_leave"), 0,
            Fact("hours_per_working_day"));
        var visits = WorkActivity.ByMinutes("visit", Fact("visits_per_year"), Fact("minutes_per_visit"));

        // Act
        var need = StaffNeed.Of(new(time.Hours, [visits], [new("training", Fact("category_allowance_days") / time.Days, 0)], []));

        // Assert
        Assert.Equal(Fact("hours_per_year"), visits.Hours);
        Assert.Equal(Fact("available_days"), time.Days);
        Assert.Equal(Fact("baseline_staff_published"), need.Basic, 2);
        var computed = data.RootElement.GetProperty("computed_not_published");
        Assert.Equal(computed.GetProperty("multiplier").GetDecimal(), need.CategoryFactor, 6);
        Assert.Equal(computed.GetProperty("staff_required").GetDecimal(), need.Required, 4);
    }

    // W2: a primary-care nurse, from an explanatory article on WISN.
    [Fact]
    public void Of_Nurse_GivesW2()
    {
        // Arrange
        var time = new AvailableTime(52, 5, 10, 22, 6, 5, 7);
        var work = new Workload(
            time.Hours,
            [WorkActivity.ByMinutes("immunisation", 8_000, 10), WorkActivity.ByRate("visit", 4_000, 3)],
            [new("support", 0.15m, 0)],
            [new("trainer", 1, 600)]);

        // Act
        var need = StaffNeed.Of(work);

        // Assert
        Assert.Equal(1_519, time.Hours);
        Assert.Equal(1.755541m, need.Basic, 6);
        Assert.Equal(1.176471m, need.CategoryFactor, 6);
        Assert.Equal(0.394997m, need.IndividualFactor, 6);
        Assert.Equal(2.460339m, need.Required, 6);
    }

    // W3: BMC Health Services Research 7:196, table 1; the parts are printed rounded, hence the tolerance.
    [Fact]
    public void OfContract_PublishedShares_GivesW3() =>
        Assert.Equal(1_521.9, (double)AvailableTime.OfContract(1_872, [0.09m, 0.002m, 0.035m, 0.02m, 0.04m]), 0.1);

    // W4: an aiyl okmotu by the letters of the policy paper: 678 in, 565 out.
    [Fact]
    public void Of_LettersOfAnOffice_GivesW4()
    {
        // Arrange
        var work = new Workload(
            Office.Hours,
            [WorkActivity.ByMinutes("in", 678, 45), WorkActivity.ByMinutes("out", 565, 90)],
            [new("support", 0.20m, 0)],
            [new("council secretary", 1, 240)]);

        // Act
        var need = StaffNeed.Of(work);

        // Assert
        Assert.Equal((226m, 1_808m), (Office.Days, Office.Hours));
        Assert.Equal((0.75m, 1.25m), (need.Basic, need.CategoryFactor));
        Assert.Equal(0.132743m, need.IndividualFactor, 6);
        Assert.Equal(1.070243m, need.Required, 6);
        Assert.Equal(0.934367m, need.Ratio(1)!.Value, 6);
        Assert.Equal(need.Required, need.Pressure(1));
        Assert.Equal(1 - need.Required, need.Difference(1));
    }

    [Fact]
    public void Of_NothingToDo_HasNoRatio()
    {
        // Act
        var need = StaffNeed.Of(new(1_808, [], [], []));

        // Assert
        Assert.Equal(0, need.Required);
        Assert.Null(need.Ratio(3));
        Assert.Null(need.Pressure(0));
    }

    [Fact]
    public void Of_SupportTakesAllTime_IsNoNeed()
    {
        // Arrange: ten times a tenth is exactly 1 in decimal numbers.
        var work = new Workload(1_808, [], [.. Enumerable.Repeat(new CategoryAllowance("tenth", 0.1m, 0), 10)], []);

        // Act and Assert
        Assert.Equal(1m, StaffNeed.SupportShare(work));
        Assert.Throws<ArgumentOutOfRangeException>(() => StaffNeed.Of(work));
    }

    [Fact]
    public void Band_SameSeed_GivesTheSameAndHoldsTheNeed()
    {
        // Arrange
        var work = new Workload(
            1_808,
            [WorkActivity.ByMinutes("in", 678, 45), WorkActivity.ByMinutes("out", 565, 90), WorkActivity.ByMinutes("copies", 100, 5), WorkActivity.ByMinutes("calls", 10, 5)],
            [new("support", 0.20m, 0)],
            []);
        UnitTimeSpread[] spreads = [new(0.5, 0.75, 1.5), new(1, 1.5, 2), new(1 / 12d, 1 / 12d, 1 / 12d), new(0, 1 / 12d, 1)];

        // Act
        var band = NeedBand.Of(work, spreads, 20_000, seed: 7);

        // Assert: letters swing by 678 and 565 hours of 1,808, with the factor 1.25.
        Assert.Equal(band.Low, NeedBand.Of(work, spreads, 20_000, seed: 7).Low);
        Assert.NotEqual(band.Low, NeedBand.Of(work, spreads, 20_000, seed: 8).Low);
        Assert.InRange(band.Middle, band.Low, band.High);
        Assert.InRange(1.05, band.Low, band.High);
        Assert.Equal(["in", "out", "calls"], band.Matters.Select(norm => norm.Activity));
        Assert.Equal(678 * 1.25 / 1_808, band.Matters[0].Posts, 9);
    }

    [Fact]
    public void Spread_Quantiles_AreThoseOfATriangle()
    {
        // Arrange
        var spread = new UnitTimeSpread(0, 1, 2);

        // Assert
        Assert.Equal([0, 0.5, 1, 1.5, 2], new[] { 0, 0.125, 0.5, 0.875, 1 }.Select(spread.At));
    }

    // P1–P3: official salary by base rate and coefficient; the guaranteed part is at least 2/3.
    [Fact]
    public void Pay_WorkedVectors_Hold()
    {
        // Assert
        Assert.Equal(17_600.00m, Pay.OfficialSalary(7_040, 2.5m));
        Assert.Equal(12_500.00m, Pay.OfficialSalary(5_000, 2.5m));
        Assert.False(Pay.KeepsGuaranteedShare(17_600, 9_000, 2, 3));
        Assert.True(Pay.KeepsGuaranteedShare(17_600, 8_800, 2, 3));
        Assert.Equal(17_600m * 1.3m * 12 * 0.5m, Pay.YearFund(Pay.Monthly(17_600, [0.2m, 0.1m]), 0.5m));
    }
}
