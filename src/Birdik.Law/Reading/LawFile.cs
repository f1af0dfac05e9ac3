using Birdik.Law.AkomaNtoso;
using Birdik.Methods.Law.Structure;
using Birdik.Platform.Results;

namespace Birdik.Law.Reading;

/// <summary>A file that holds the text of an act.</summary>
/// <param name="Name">As it was given.</param>
/// <param name="Text">The text taken apart.</param>
/// <param name="Xml">The Akoma Ntoso document, where it was one.</param>
/// <param name="Problems">What was odd about it, by line.</param>
/// <param name="Broken">The problems make the text unsafe to keep.</param>
public sealed record LawFile(string Name, LegalText Text, AknDocument? Xml, IReadOnlyList<Problem> Problems, bool Broken);
