using Birdik.Platform.Localization;
using Birdik.Platform.Threads;

namespace Birdik.Platform.Search;

/// <summary>
/// An object as the search is to know it; one entry per object, put anew whenever the object changes. Its kind is shown by the text
/// <c>Search.Kind.{kind}</c>.
/// </summary>
/// <param name="Source">The object.</param>
/// <param name="Title">What is shown, and found first.</param>
/// <param name="Href">Where it opens.</param>
/// <param name="Permission">
/// Who may find it, beside those to whom <see cref="ISearchGrants"/> opens it: a permission; null: everyone of the tenant, or for national
/// registers everyone signed in.
/// </param>
public sealed record SearchEntry(SourceRef Source, LocalizedText Title, string Href, string? Permission)
{
    public const int MaxCode = 40;
    public const int MaxNumbers = 2_000;
    public const int MaxPeople = 10_000;
    public const int MaxBody = 200_000;

    /// <summary>One quiet line under the title: kind, number, sender.</summary>
    public LocalizedText Note { get; init; } = new("", "");

    /// <summary>The text itself, in whatever languages it has.</summary>
    public string Body { get; init; } = "";

    /// <summary>Numbers and codes by which people ask for it: «01-12/861».</summary>
    public string Numbers { get; init; } = "";

    /// <summary>Names of people and offices; found in Kyrgyz, Russian and Latin spelling.</summary>
    public string People { get; init; } = "";

    /// <summary>Its day; the newest is found first.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>0 to 9: of what matches equally well, what weighs more is found first, then the newest.</summary>
    public int Weight { get; init; }

    /// <summary>The class of a letter's sender, a code; shown by the text <c>Search.SenderClass.{code}</c>.</summary>
    public string? SenderClass { get; init; }

    /// <summary>The spheres of regulation, codes with a space between; each is shown by the text <c>Search.Sphere.{code}</c>.</summary>
    public string? Sphere { get; init; }
}
