using Birdik.Methods.Powers;
using Birdik.Powers.Demo;
using Birdik.Powers.Reference;

namespace Birdik.Tests.Powers;

/// <summary>What is planted in the demonstration is found, all of it, and hardly anything else.</summary>
public sealed class DemoDivisionTests
{
    private static readonly (FindingKind Kind, string Codes)[] Key =
    [
        (FindingKind.NoDoer, "S02.51 S04.56 S06.58 S10.53 S11.51"),
        (FindingKind.NoPayer, "S01.51 S03.53 S04.63 S07.51 S08.53 S11.58"),
        (FindingKind.NoController, "S02.56 S03.61 S06.51 S06.66 S09.53 S10.56 S11.63"),
        (FindingKind.Overlap, "S03.58 S04.53 S06.63 S07.56 S08.51 S11.53"),
        (FindingKind.Unfunded, "S01.55 S02.60 S03.55 S03.65 S04.55 S06.60 S08.55 S11.60"),
    ];

    private static readonly Dictionary<string, (BodyLevel Level, FunctionPlace Place)> Bodies = ReferenceTable.Read("bodies.csv")
        .ToDictionary(row => row["code"], row => (row.Choice<BodyLevel>("level"), row.Choice<FunctionPlace>("place")));

    [Fact]
    public void Demo_WithTheRealOnes_HasTwoHundredFunctions()
    {
        // Act
        var made = DemoFunctions.Make().ToList();

        // Assert
        Assert.InRange(made.Count + ReferenceTable.Read("functions.csv").Count(), 200, 230);
        Assert.Equal(made.Count, made.Select(one => one.Function.Name.Ky).Distinct().Count());
        Assert.Empty(made.Select(one => one.Function.Code).Intersect(ReferenceTable.Read("functions.csv").Select(row => row["code"])));
    }

    [Fact]
    public void Demo_WhatIsPlanted_IsFoundAndNothingElse()
    {
        // Arrange
        var functions = DemoFunctions.Make().Select(one => Facts(one)).ToList();

        // Act
        var found = FindingDetector.Find(functions);

        // Assert
        Assert.Equal(
            Key.Select(one => (one.Kind, one.Codes)),
            found.GroupBy(finding => finding.Kind).Select(kind => (kind.Key, string.Join(' ', kind.Select(finding => finding.Functions[0])))));
        Assert.Equal(["S07.56", "S07.57"], found.Single(finding => finding.Functions[0] == "S07.56").Functions);
        Assert.Equal([FunctionPlace.City], found.Single(finding => finding.Functions[0] == "S11.51").Places);
    }

    private static FunctionFacts Facts(DemoFunction one) => new()
    {
        Code = one.Function.Code,
        Matter = one.Function.Matter,
        Kind = one.Function.Kind,
        Place = one.Function.Place,
        HasBasis = true,
        Holders = [.. DemoRoles.Of(one.Function, one.Controls, new HashSet<FunctionRoleKind>()).Select(role =>
            new FunctionHolder(role.Body, Bodies[role.Body].Level, role.Kind, Bodies[role.Body].Place))],
    };
}
