namespace Birdik.Methods.Law.Citations;

/// <summary>Levels of a reference, from the innermost out.</summary>
public enum CitationUnit
{
    Paragraph,
    Subpoint,
    Point,
    Part,
    Article,
    Chapter,
    Section,
}
