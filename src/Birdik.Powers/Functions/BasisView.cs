using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Platform.Localization;

namespace Birdik.Powers.Functions;

/// <summary>A legal basis as the register of acts tells it on a day.</summary>
/// <param name="Act">Null where the register of acts does not hold it.</param>
/// <param name="Holds">Whether provision and act are in force that day.</param>
/// <param name="On">The day.</param>
public sealed record BasisView(FunctionBasis Basis, Act? Act, bool Holds, DateOnly On)
{
    public string Title(Words words) => Act?.Title.In(words.Language) ?? Basis.ActUri;

    public string? Note(Words words) => Act is null ? null : ActNames.Note(Act, words);

    /// <summary>«13(2)-берене», or nothing where the act as a whole is meant.</summary>
    public string Provision(Words words) =>
        Basis.Provision.Length == 0 ? "" : words["Powers.Basis.Article", ("article", Basis.Provision)];

    /// <summary>The address of the provision, where the register holds a text that has it.</summary>
    public string? Address { get; init; }

    /// <summary>The provision as it stood that day, or the act.</summary>
    public string? Href => Act is null ? null : Address is null ? ActLinks.Act(Act.Key) : TextLinks.Provision(Act.Key, Address, On);
}
