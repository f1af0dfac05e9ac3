namespace Birdik.Platform.Norms;

/// <summary>
/// A norm a module asks for. Its name is the text <c>Norm.{Code}</c>, its unit the text <c>Unit.{Unit}</c>.
/// </summary>
/// <param name="Code"><c>module.norm</c>: <c>platform.working-week-hours</c>.</param>
/// <param name="Unit">The unit's code: <c>hours</c>, <c>days</c>, <c>share</c>.</param>
/// <param name="Kind">How its value is read.</param>
public sealed record NormDefinition(string Code, string Unit, NormKind Kind = NormKind.Number);
