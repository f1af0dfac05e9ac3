using System.Globalization;
using Birdik.Methods.Staffing;

namespace Birdik.Staffing.Commands;

/// <summary>The answer of <c>birdik staffing need</c>, unrounded.</summary>
internal sealed record NeedAnswer(
    decimal AvailableHours,
    decimal Basic,
    decimal CategoryFactor,
    decimal IndividualFactor,
    decimal Required,
    decimal Existing,
    decimal Difference,
    decimal? Ratio,
    decimal? Pressure)
{
    public static NeedAnswer Of(NeedInput input)
    {
        var (need, existing) = (StaffNeed.Of(input.Work), input.Existing);
        return new(
            need.AvailableHours,
            need.Basic,
            need.CategoryFactor,
            need.IndividualFactor,
            need.Required,
            existing,
            need.Difference(existing),
            need.Ratio(existing),
            need.Pressure(existing));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"required {Required:0.######}, existing {Existing:0.######}, difference {Difference:0.######}");
}
