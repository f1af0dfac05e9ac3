using Birdik.Staffing.Measured;

namespace Birdik.Staffing.Api;

/// <summary>Unit times measured in letters beside the norms in force, in minutes.</summary>
/// <param name="Least">The least cases for which a time may be taken as a norm.</param>
internal sealed record MeasuredDocument(DateOnly From, DateOnly To, int Least, IReadOnlyList<MeasuredNormDocument> Norms)
{
    public static MeasuredDocument Of(MeasuredReport report) => new(
        report.From, report.To, report.Least,
        [.. report.Norms.Select(one => new MeasuredNormDocument(
            one.Norm.Code, one.Norm.Minutes, one.Time.Count, one.Offices, one.Time.Median, one.Time.Low, one.Time.High, one.IsEnough))]);
}

/// <param name="Low">Lower end of the 95 % interval of the median; null with too few cases.</param>
internal sealed record MeasuredNormDocument(
    string Code, decimal NormMinutes, int Count, int Offices, decimal Median, decimal? Low, decimal? High, bool IsEnough);
