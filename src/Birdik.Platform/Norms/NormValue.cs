using System.Globalization;

namespace Birdik.Platform.Norms;

/// <summary>A norm in force: its value and what it rests on. What is computed from it carries <see cref="Verified"/> on.</summary>
public sealed record NormValue(
    NormDefinition Definition, string Value, DateOnly From, DateOnly? To, string Act, string Provision, bool Verified)
{
    public string Code => Definition.Code;

    /// <summary>The value of a norm of kind <see cref="NormKind.Number"/>.</summary>
    public decimal Number => decimal.Parse(Value, NormText.Style, CultureInfo.InvariantCulture);

    /// <summary>The value of a norm of kind <see cref="NormKind.Flag"/>.</summary>
    public bool Flag => Value == NormText.Yes;
}
