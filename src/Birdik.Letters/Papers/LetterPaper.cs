namespace Birdik.Letters.Papers;

/// <summary>An outgoing letter as it stands on paper: words only, the same for DOCX and PDF.</summary>
/// <param name="Body">Paragraphs.</param>
public sealed record LetterPaper(
    string OfficeKy, string OfficeRu, string Dated, string Number, string Addressee, string Subject, IReadOnlyList<string> Body,
    string SignedBy, string SignedFor, string Executor);
