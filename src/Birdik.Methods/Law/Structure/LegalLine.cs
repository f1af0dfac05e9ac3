namespace Birdik.Methods.Law.Structure;

/// <summary>A paragraph of a source: its first line from 1, its text with single spaces, and whether an empty line stands before it.</summary>
internal readonly record struct LegalLine(int Number, string Text, bool AfterBlank);
