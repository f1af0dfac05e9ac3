using Birdik.Methods.Budget.Equalization;
using CsCheck;

namespace Birdik.Methods.Tests.Budget;

/// <summary>Worked vectors E4–E8 of the notes on budgets: formulas from the sources named on each method, figures worked by hand.</summary>
public sealed class EqualizerTests
{
    private static readonly EqualizationUnit[] Three =
    [
        new("a", 5_000) { Capacity = 200_000, Need = 600_000, Base = 2_000_000, ExpenditureIndex = 1.10m },
        new("b", 8_000) { Capacity = 480_000, Need = 800_000, Base = 4_800_000 },
        new("c", 12_000) { Capacity = 1_200_000, Need = 1_140_000, Base = 12_000_000, ExpenditureIndex = 0.95m },
    ];

    private static readonly Gen<EqualizationUnit[]> Units =
        Gen.Select(Gen.Int[1, 20_000], Gen.Int[0, 5_000_000], Gen.Int[0, 9_000_000], Gen.Int[0, 900_000])
            .Array[1, 30]
            .Select(rows => rows.Select((row, place) => new EqualizationUnit($"u{place}", row.Item1)
            {
                Capacity = row.Item2,
                Need = row.Item3,
                Base = row.Item2 * 10m,
                ExpenditureIndex = 0.5m + (row.Item4 / 900_000m),
                Grant = row.Item4 % 3 == 0 ? 0 : row.Item4,
            }).ToArray());

    private static readonly EqualizationFormula[] Formulas =
    [
        new RepresentativeTaxSystem(0.1m), new TwoComponent(0.8m, 0.5m), new ProportionalFilling(1), new DeadBand(0.9m, 1.1m, 0.8m, 0.5m),
        new GrantCap(), new GapFilling(), new MaxMin(),
    ];

    [Fact]
    public void Run_RepresentativeTaxSystem_GivesE4()
    {
        // Act
        var result = Equalizer.Run(Three, new(new RepresentativeTaxSystem(0.10m)));

        // Assert: averages 40, 60, 100 per head, weighted 75.2.
        Assert.Equal([176_000m, 121_600m, 0m], Transfers(result));
        Assert.Equal([40m, 60m, 100m], result.Shares.Select(share => share.Unit.CapacityPerHead));
    }

    [Theory]
    [InlineData(1, 1, 268_000, 108_800, -376_800)]
    [InlineData(0.8, 0.5, 186_800, 90_880, -277_680)]
    public void Run_TwoComponent_GivesE5(double alpha, double beta, double a, double b, double c)
    {
        // Act
        var result = Equalizer.Run(Three, new(new TwoComponent((decimal)alpha, (decimal)beta)));

        // Assert
        Assert.Equal([(decimal)a, (decimal)b, (decimal)c], Transfers(result));
        Assert.Equal(0, result.Total);
    }

    [Fact]
    public void Run_ProportionalFilling_GivesE6()
    {
        // Act
        var result = Equalizer.Run(Three, new(new ProportionalFilling(1), Pool: 10_000_000));

        // Assert
        Assert.Equal([6_372_315.04m, 3_627_684.96m, 0m], Transfers(result));
    }

    [Theory]
    [InlineData(0.50, 12_800_000)]
    [InlineData(0.90, 0)]
    [InlineData(0.95, 0)]
    [InlineData(1.10, 0)]
    [InlineData(1.50, -8_000_000)]
    public void Run_DeadBand_GivesE7(double index, double transfer)
    {
        // Arrange: a second unit holds the average at 4,000 per head.
        EqualizationUnit[] units =
        [
            new("own", 10_000) { Capacity = (decimal)index * 40_000_000 },
            new("other", 10_000) { Capacity = (2 - (decimal)index) * 40_000_000 },
        ];

        // Act
        var result = Equalizer.Run(units, new(new DeadBand(0.9m, 1.1m, 0.8m, 0.5m)));

        // Assert
        Assert.Equal((decimal)transfer, result.Shares[0].Transfer);
    }

    [Fact]
    public void Run_GrantCap_GivesE8()
    {
        // Arrange: with its grant 8,200 per head, the least among those without is 8,000.
        EqualizationUnit[] units =
        [
            new("capped", 150_000) { Capacity = 7_000m * 150_000, Grant = 1_200m * 150_000 },
            new("poorest without", 40_000) { Capacity = 8_000m * 40_000 },
            new("rich", 10_000) { Capacity = 9_000m * 10_000 },
            new("below", 10_000) { Capacity = 5_000m * 10_000, Grant = 1_000m * 10_000 },
        ];

        // Act
        var result = Equalizer.Run(units, new(new GrantCap()));

        // Assert
        Assert.Equal([180_000_000m - 30_000_000m, 0, 0, 10_000_000m], Transfers(result));
    }

    [Fact]
    public void Run_GapLargerThanPool_IsScaledAndSmallerIsFilled()
    {
        // Act: gaps 400,000 and 320,000.
        var scaled = Equalizer.Run(Three, new(new GapFilling(), Pool: 360_000));
        var filled = Equalizer.Run(Three, new(new GapFilling(), Pool: 1_000_000));

        // Assert
        Assert.Equal([200_000m, 160_000m, 0m], Transfers(scaled));
        Assert.Equal([400_000m, 320_000m, 0m], Transfers(filled));
        Assert.Equal(280_000m, filled.PoolLeft);
    }

    [Fact]
    public void Run_MaxMin_LiftsThePoorestToOneFloor()
    {
        // Act: 100,000 lifts the first from 40 to 60, 130,000 more lifts both to 70.
        var result = Equalizer.Run(Three, new(new MaxMin(), Pool: 230_000));

        // Assert
        Assert.Equal([150_000m, 80_000m, 0m], Transfers(result));
    }

    [Fact]
    public void Run_Guarantee_HoldsTheLossAndTheSum()
    {
        // Act: without it c would give 376,800 of 1,200,000, which is 31.4 %.
        var result = Equalizer.Run(Three, new(new TwoComponent(1, 1), MaxLossShare: 0.1m));

        // Assert
        Assert.Equal(-120_000m, result.Shares[2].Transfer);
        Assert.Equal(0m, result.Total);
        Assert.Equal(0m, result.MissingForGuarantee);
    }

    [Fact]
    public void Run_GuaranteeDearerThanThePool_IsTold()
    {
        // Arrange: two have grants of 100 that may not fall at all; the pool is 50.
        EqualizationUnit[] units = [new("a", 1) { Grant = 100 }, new("b", 1) { Grant = 100 }];

        // Act
        var result = Equalizer.Run(units, new(new MaxMin(), Pool: 50, MaxLossShare: 0));

        // Assert
        Assert.Equal(150m, result.MissingForGuarantee);
    }

    [Fact]
    public void Run_PoolLeft_PaysTheGuaranteeBeforeAnybodyGives()
    {
        // Arrange: a lacks 100 and has a grant of 400, b lacks 50 and c nothing; of the pool of 1,000 the gaps ask for 150.
        EqualizationUnit[] units =
            [new("a", 1) { Capacity = 100, Need = 200, Grant = 400 }, new("b", 1) { Capacity = 50, Need = 100 }, new("c", 1) { Capacity = 900 }];

        // Act
        var rich = Equalizer.Run(units, new(new GapFilling(), Pool: 1_000, MaxLossShare: 0.1m));
        var tight = Equalizer.Run(units, new(new GapFilling(), Pool: 380, MaxLossShare: 0.1m));
        var poor = Equalizer.Run(units, new(new GapFilling(), Pool: 300, MaxLossShare: 0.1m));

        // Assert: a keeps 450 of its 500; what the pool cannot pay is taken from b down to nothing, from c nothing is taken.
        Assert.Equal(([350m, 50m, 0m], 600m, 0m), (Transfers(rich).ToArray(), rich.PoolLeft, rich.MissingForGuarantee), Same);
        Assert.Equal(([350m, 30m, 0m], 0m, 0m), (Transfers(tight).ToArray(), tight.PoolLeft, tight.MissingForGuarantee), Same);
        Assert.Equal(([350m, 0m, 0m], 0m, 50m), (Transfers(poor).ToArray(), poor.PoolLeft, poor.MissingForGuarantee), Same);
    }

    private static bool Same((decimal[] Transfers, decimal Left, decimal Missing) one, (decimal[] Transfers, decimal Left, decimal Missing) other) =>
        one.Transfers.SequenceEqual(other.Transfers) && (one.Left, one.Missing) == (other.Left, other.Missing);

    [Fact]
    public void Run_AllCapacitiesEqual_GivesNobodyAnything()
    {
        // Arrange
        EqualizationUnit[] units = [new("a", 10) { Capacity = 100, Need = 100 }, new("b", 20) { Capacity = 200, Need = 200 }];

        // Act and Assert
        Assert.All(Formulas.Where(formula => formula is not MaxMin), formula =>
            Assert.All(Equalizer.Run(units, new(formula, Pool: 1_000)).Shares, share => Assert.Equal(0, share.Transfer)));
    }

    [Fact]
    public void Run_AnyUnits_KeepsPoolOrderAndGuarantee() =>
        Gen.Select(Units, Gen.Int[0, 6], Gen.Int[0, 50_000_000]).Sample((units, place, tyiyns) =>
        {
            var (formula, pool) = (Formulas[place], tyiyns / 100m);
            var result = Equalizer.Run(units, new(formula, pool));
            var given = Transfers(result).Where(transfer => transfer > 0).Sum();
            Assert.True(given <= pool);
            Assert.True(formula is not MaxMin || given == pool);
            Assert.True(formula is not ProportionalFilling || given == 0 || given == pool);
            Assert.True(formula is not GapFilling || result.Shares.All(share => share.Transfer <= share.Entitlement));

            var turned = Equalizer.Run([.. units.Reverse()], new(formula, pool));
            Assert.Equal(result.Shares.Select(share => share.Transfer), turned.Shares.Reverse().Select(share => share.Transfer));

            var kept = Equalizer.Run(units, new(formula, pool, 0.05m));
            Assert.All(kept.Shares, share => Assert.True(
                share.Unit.Capacity + share.Transfer >= 0.95m * (share.Unit.Capacity + share.Unit.Grant)));
            Assert.True(kept.MissingForGuarantee > 0 || (formula.SharesPool
                ? kept.Total <= pool && kept.Total >= result.Total - 0.01m && kept.Shares.All(share => share.Transfer >= 0)
                : Math.Abs(kept.Total - result.Total) <= 0.01m));
        });

    private static IEnumerable<decimal> Transfers(EqualizationResult result) => result.Shares.Select(share => share.Transfer);
}
