namespace Birdik.Methods.Powers;

/// <summary>Which places hold which.</summary>
public static class FunctionPlaces
{
    /// <summary>Whether what holds in <paramref name="outer"/> holds in all of <paramref name="inner"/>.</summary>
    public static bool Covers(this FunctionPlace outer, FunctionPlace inner) => outer switch
    {
        FunctionPlace.AiylAimak or FunctionPlace.City => outer == inner,
        FunctionPlace.Municipality or FunctionPlace.Rayon or FunctionPlace.Oblast or FunctionPlace.Republic => inner <= outer,
    };

    /// <summary>Whether some territory lies in both: only aiyl aimaks and cities have none in common.</summary>
    public static bool Meets(this FunctionPlace one, FunctionPlace other) => one.Covers(other) || other.Covers(one);

    /// <summary>The parts of a place that must each be served: a municipality is an aiyl aimak or a city.</summary>
    public static IReadOnlyList<FunctionPlace> Parts(this FunctionPlace place) =>
        place == FunctionPlace.Municipality ? [FunctionPlace.AiylAimak, FunctionPlace.City] : [place];
}
