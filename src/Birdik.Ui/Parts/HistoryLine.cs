namespace Birdik.Ui.Parts;

/// <summary>One deed of a history in a full sentence: «А. Токтобекова катты каттады».</summary>
/// <param name="At">The moment in UTC.</param>
/// <param name="Sentence">Who did what.</param>
/// <param name="Note">Reason or legal basis, where given.</param>
public sealed record HistoryLine(DateTime At, string Sentence, string? Note = null);
