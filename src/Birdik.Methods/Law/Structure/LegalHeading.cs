using Birdik.Methods.Law.Numbers;

namespace Birdik.Methods.Law.Structure;

/// <summary>A line that opens a division or an article.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Number">Its number as printed; of length 0 where it has none (ОБЩАЯ ЧАСТЬ).</param>
/// <param name="Label">Word and number as printed.</param>
/// <param name="Title">What follows on the line.</param>
internal sealed record LegalHeading(ProvisionKind Kind, ReadNumber Number, string Label, string Title);
