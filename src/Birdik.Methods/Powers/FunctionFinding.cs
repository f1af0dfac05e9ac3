namespace Birdik.Methods.Powers;

/// <summary>Something found.</summary>
/// <param name="Kind">What.</param>
/// <param name="Functions">The functions concerned; more than one only where they share a matter.</param>
/// <param name="Bodies">The bodies that clash (overlap), or that pay in the state's place (unfunded); in ordinal order.</param>
/// <param name="Places">Where: the parts of the territory left out, or the territories on which bodies clash.</param>
public sealed record FunctionFinding(
    FindingKind Kind, IReadOnlyList<string> Functions, IReadOnlyList<string> Bodies, IReadOnlyList<FunctionPlace> Places);
