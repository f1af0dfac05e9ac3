using Birdik.Optimization.WholePosts;
using Birdik.Platform.Commands;
using Birdik.Platform.Results;

namespace Birdik.Staffing.Commands;

/// <summary>The input of <c>birdik staffing table</c>.</summary>
internal static class TableInput
{
    private const int MostName = 200;
    private const int MostPairs = 1_000;
    private static readonly decimal[] Steps = [1, 0.5m, 0.25m];

    public static Result<StaffingProblem> Read(InputFile file) => StrictObject.Read(file, root =>
    {
        var ceiling = root.Object("ceiling");
        var posts = ceiling?.OptionalNumber("posts", 0, StaffingProblem.MostFte);
        var fund = ceiling?.OptionalNumber("payFundYear", 0, StaffingProblem.MostMoney);
        ceiling?.Close();
        var kinds = root.Objects("postKinds", StaffingProblem.MostKinds, Kind);
        var needs = root.Objects("needs", StaffingProblem.MostNeeds, item => new FunctionNeed(
            item.Text("function", MostName), item.Number("fte", 0, StaffingProblem.MostFte), item.Has("byLaw") && item.Flag("byLaw")));
        RefuseRepeated(root, "postKinds", kinds.Select(kind => kind.Id));
        RefuseRepeated(root, "needs", needs.Select(need => need.Function));
        var apart = root.Pairs("incompatible", MostPairs, MostName);
        foreach (var (first, _) in apart.Where(pair => pair.First == pair.Second))
        {
            root.Refuse("staffing.incompatible-with-itself", "incompatible", ("function", first));
        }

        return new StaffingProblem(posts, fund, root.Number("baseRate", 0, 1_000_000), Step(root), kinds, needs, apart);
    });

    private static decimal Step(StrictObject root)
    {
        var step = root.OptionalNumber("step", 0, 1) ?? 1;
        if (Steps.Contains(step))
        {
            return step;
        }

        root.Refuse("staffing.step-wrong", "step");
        return 1;
    }

    private static PostKind Kind(StrictObject item)
    {
        var kind = new PostKind(
            item.Text("id", MostName),
            item.Number("coefficient", 0, 1_000),
            item.OptionalNumber("min", 0, StaffingProblem.MostPostsOfKind) ?? 0,
            item.Number("max", 0, StaffingProblem.MostPostsOfKind),
            [.. item.Texts("canDo", StaffingProblem.MostNeeds, MostName).Distinct(StringComparer.Ordinal)]);
        if (kind.Min > kind.Max)
        {
            item.Refuse("staffing.min-above-max", "min");
        }

        return kind;
    }

    private static void RefuseRepeated(StrictObject root, string key, IEnumerable<string> names)
    {
        foreach (var name in names.CountBy(name => name, StringComparer.Ordinal).Where(count => count.Value > 1 && count.Key.Length > 0))
        {
            root.Refuse("staffing.name-repeated", key, ("name", name.Key));
        }
    }
}
