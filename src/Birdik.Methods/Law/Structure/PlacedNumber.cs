namespace Birdik.Methods.Law.Structure;

/// <summary>A number after its place was looked at.</summary>
/// <param name="Number">The number meant.</param>
/// <param name="Flattened">The superscript was recognized from the place alone.</param>
/// <param name="Backwards">It is not greater than a number before it.</param>
internal readonly record struct PlacedNumber(ProvisionNumber Number, bool Flattened, bool Backwards);
