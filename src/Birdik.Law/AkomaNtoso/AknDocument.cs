using System.Xml.Linq;
using Birdik.Methods.Law.Structure;

namespace Birdik.Law.AkomaNtoso;

/// <summary>An Akoma Ntoso document: as it came, and taken apart.</summary>
/// <param name="Xml">The document itself, its namespace that of the final standard; nothing else is changed.</param>
/// <param name="Uri">FRBRuri of the work.</param>
/// <param name="Language">FRBRlanguage of the expression, or null.</param>
/// <param name="ValidFrom">Day of the expression, or null.</param>
/// <param name="Text">Its provisions.</param>
public sealed record AknDocument(XDocument Xml, string? Uri, string? Language, DateOnly? ValidFrom, LegalText Text);
