using System.Text.RegularExpressions;
using Birdik.App;
using Birdik.Platform.Localization;

namespace Birdik.Tests.Architecture;

/// <summary>The three languages say the same things.</summary>
public sealed partial class TextTests
{
    private static readonly Texts Texts = new(BirdikModules.Catalog.Assemblies);

    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public void Language_HasTheKeysOfKyrgyz(Language language)
    {
        // Act
        var kyrgyz = Keys(Language.Ky);
        var other = Keys(language);

        // Assert
        Assert.Empty(kyrgyz.Except(other).Select(key => $"lacks {key}"));
        Assert.Empty(other.Except(kyrgyz).Select(key => $"has beside {key}"));
    }

    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public void Placeholders_AreThoseOfKyrgyz(Language language)
    {
        // Act
        var different = Texts.Keys(Language.Ky)
            .Where(key => Texts.Find(language, key) is { } text && !Placeholders(text).SetEquals(Placeholders(Texts.Find(Language.Ky, key)!)));

        // Assert
        Assert.Empty(different);
    }

    [Fact]
    public void Russian_HasAllPluralForms()
    {
        // Act
        var plural = Texts.Keys(Language.Ru).Select(key => Plural().Replace(key, "")).Where(key => Texts.Find(Language.Ru, $"{key}.many") is not null);

        // Assert
        Assert.All(plural.Distinct(), key => Assert.All(
            (string[])["one", "few", "many"], form => Assert.NotNull(Texts.Find(Language.Ru, $"{key}.{form}"))));
    }

    [Fact]
    public void WhatIsCountedInOneLanguage_IsCountedInEach()
    {
        // Arrange
        var languages = Enum.GetValues<Language>();

        // Act
        var counted = languages.SelectMany(Texts.Keys).Where(key => Plural().IsMatch(key)).Select(key => Plural().Replace(key, "")).Distinct();

        // Assert
        Assert.Empty(counted.SelectMany(key => languages
            .Where(one => Texts.Find(one, $"{key}.{(one == Language.Ru ? "many" : "other")}") is null).Select(one => $"{one}: {key}")));
    }

    [Fact]
    public void EveryKeyNamedInTheCode_HasAText()
    {
        // Arrange
        var known = Texts.Keys(Language.Ky).Select(key => Plural().Replace(key, "")).ToHashSet();

        // Act
        var unknown = Repository.Files("*.cshtml").Concat(Repository.Files("*.cs"))
            .SelectMany(file => KeyInCode().Matches(File.ReadAllText(file)).Select(match => (file, key: match.Groups["key"].Value)))
            .Where(use => !known.Contains(use.key))
            .Select(use => $"{Path.GetFileName(use.file)}: {use.key}");

        // Assert
        Assert.Empty(unknown);
    }

    [Fact]
    public void EveryProblemCodeAndDeedInTheCode_HasItsSentence()
    {
        // Act
        var unknown = Repository.Files("*.cs")
            .SelectMany(file => CodeInCode().Matches(File.ReadAllText(file)))
            .Select(match => $"{(match.Groups["deed"].Success ? "Deed" : "Problem")}.{match.Groups["code"].Value}")
            .Where(key => Texts.Find(Language.Ky, key) is null)
            .Distinct();

        // Assert
        Assert.Empty(unknown);
    }

    [Fact]
    public void EveryProblem_StandsInTheDocumentation()
    {
        // Arrange
        var listed = File.ReadAllText(Path.Combine(Repository.Root, "docs", "problems.md"));

        // Act
        var missing = Texts.Keys(Language.En)
            .Where(key => key.StartsWith("Problem.", StringComparison.Ordinal))
            .Where(key => !listed.Contains($"`{key["Problem.".Length..]}`", StringComparison.Ordinal));

        // Assert
        Assert.Empty(missing);
    }

    private static HashSet<string> Keys(Language language) => [.. Texts.Keys(language).Select(key => Plural().Replace(key, ""))];

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\.(zero|one|two|few|many|other)$")]
    private static partial Regex Plural();

    [GeneratedRegex(@"\{[a-zA-Z]+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?:[Ww]ords\[|[Ww]ords\.Count\(|_words\[|[Ww]ords\.Has\()""(?<key>[A-Za-z0-9._-]+)""")]
    private static partial Regex KeyInCode();

    [GeneratedRegex(@"(?:Problem(?:\.(?:Invalid|NotFound|Forbidden|Conflict))?\(|new Problem\(|(?<deed>\.Record\())\s*""(?<code>[a-z0-9.-]+)""")]
    private static partial Regex CodeInCode();
}
