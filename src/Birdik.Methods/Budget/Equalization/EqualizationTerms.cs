namespace Birdik.Methods.Budget.Equalization;

/// <summary>A formula with its pool and guarantee.</summary>
/// <param name="Pool">Som a year. Formulas that share a pool need it; for others it is a ceiling on what is given.</param>
/// <param name="MaxLossShare">0 to 1: no unit's means (capacity and present grant) may fall by more than this share.</param>
public sealed record EqualizationTerms(EqualizationFormula Formula, decimal? Pool = null, decimal? MaxLossShare = null);
