using System.Globalization;
using System.Text.RegularExpressions;
using Birdik.Tests.Architecture;

namespace Birdik.Tests.Ui;

/// <summary>The colours of the theme can be read: WCAG 2.2 AA, computed from the tokens themselves.</summary>
public sealed partial class ThemeTests
{
    private const double Text = 4.5;
    private const double Sign = 3.0;

    private static readonly Dictionary<string, string> Tokens = Token()
        .Matches(File.ReadAllText(Repository.Files("tokens.css").Single()))
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["color"].Value);

    [Theory]
    [InlineData("ink", "paper", Text)]
    [InlineData("ink", "surface", Text)]
    [InlineData("ink", "sunk", Text)]
    [InlineData("ink", "main-soft", Text)]
    [InlineData("quiet", "paper", Text)]
    [InlineData("quiet", "surface", Text)]
    [InlineData("quiet", "sunk", Text)]
    [InlineData("quiet", "main-soft", Text)]
    [InlineData("main", "paper", Text)]
    [InlineData("main", "surface", Text)]
    [InlineData("main", "main-soft", Text)]
    [InlineData("surface", "main", Text)]
    [InlineData("surface", "main-dark", Text)]
    [InlineData("red", "paper", Text)]
    [InlineData("red", "surface", Text)]
    [InlineData("red", "red-soft", Text)]
    [InlineData("red-dark", "red-soft", Text)]
    [InlineData("surface", "red", Text)]
    [InlineData("green", "surface", Text)]
    [InlineData("green", "green-soft", Text)]
    [InlineData("saffron", "surface", Text)]
    [InlineData("saffron", "main-soft", Text)]
    [InlineData("saffron", "saffron-soft", Text)]
    [InlineData("lapis", "surface", Text)]
    [InlineData("lapis", "lapis-soft", Text)]
    [InlineData("edge", "surface", Sign)]
    [InlineData("edge", "paper", Sign)]
    public void Colour_OnItsGround_CanBeRead(string colour, string ground, double least)
    {
        // Act
        var contrast = Contrast(Tokens[colour], Tokens[ground]);

        // Assert
        Assert.True(contrast >= least, $"{colour} on {ground}: {contrast:0.00}");
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string color)
    {
        var parts = Enumerable.Range(0, 3)
            .Select(part => int.Parse(color.AsSpan((part * 2) + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"--b-(?<name>[a-z-]+):\s*(?<color>#[0-9a-f]{6});")]
    private static partial Regex Token();
}
