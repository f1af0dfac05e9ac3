namespace Birdik.Methods.Powers;

/// <summary>
/// Gaps, overlaps and unfunded functions among the functions in force on one day. The rules follow the wording of the policy paper
/// (a full list, one doer, money with what is delegated) and of the law on delegation (No. 127 of 09.07.2013, principle of material and
/// financial security). See docs/methods/powers.md.
/// </summary>
public static class FindingDetector
{
    private static readonly (FunctionRoleKind Role, FindingKind Gap)[] Gaps =
    [
        (FunctionRoleKind.Does, FindingKind.NoDoer),
        (FunctionRoleKind.Pays, FindingKind.NoPayer),
        (FunctionRoleKind.Controls, FindingKind.NoController),
    ];

    /// <summary>
    /// All that is found, by kind and then by code. The order of the input is of no account. Time: linear in the functions, quadratic in
    /// the doers of one matter.
    /// </summary>
    public static IReadOnlyList<FunctionFinding> Find(IEnumerable<FunctionFacts> functions)
    {
        List<FunctionFacts> all = [.. functions.OrderBy(one => one.Code, StringComparer.Ordinal)];
        return
        [
            .. all.SelectMany(Alone)
                .Concat(all.GroupBy(one => one.Matter.Length == 0 ? (one.Code, "") : ("", one.Matter)).SelectMany(Overlaps))
                .OrderBy(finding => finding.Kind)
                .ThenBy(finding => finding.Functions[0], StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<FunctionFinding> Alone(FunctionFacts function)
    {
        foreach (var (role, gap) in Gaps)
        {
            var missing = Uncovered(function, role);
            if (missing.Count > 0)
            {
                yield return new FunctionFinding(gap, [function.Code], [], missing);
            }
        }

        var payers = function.Holders.Where(holder => holder.Role == FunctionRoleKind.Pays).ToList();
        if (function.Kind == FunctionKind.Delegated && payers.TrueForAll(payer => payer.Level == BodyLevel.Municipality))
        {
            yield return new FunctionFinding(FindingKind.Unfunded, [function.Code], Names(payers), []);
        }

        if (!function.HasBasis && function.Practice > 0)
        {
            yield return new FunctionFinding(FindingKind.PractisedWithoutLaw, [function.Code], [], []);
        }

        if (function.HasBasis && function.Practice == 0)
        {
            yield return new FunctionFinding(FindingKind.LawWithoutPractice, [function.Code], [], []);
        }
    }

    private static List<FunctionPlace> Uncovered(FunctionFacts function, FunctionRoleKind role) =>
    [
        .. function.Place.Parts().Where(part =>
            !function.Holders.Any(holder => holder.Role == role && holder.Place.Covers(part))),
    ];

    private static IEnumerable<FunctionFinding> Overlaps(IEnumerable<FunctionFacts> matter)
    {
        var doers = matter
            .SelectMany(function => function.Holders
                .Where(holder => holder.Role == FunctionRoleKind.Does)
                .Select(holder => (function.Code, Holder: holder)))
            .ToList();
        var clashing = doers
            .Where(one => doers.Exists(other => other.Holder.Body != one.Holder.Body && other.Holder.Place.Meets(one.Holder.Place)))
            .ToList();
        if (clashing.Count > 0)
        {
            yield return new FunctionFinding(
                FindingKind.Overlap,
                [.. clashing.Select(one => one.Code).Distinct()],
                Names(clashing.Select(one => one.Holder)),
                [.. clashing.Select(one => one.Holder.Place).Distinct().Order()]);
        }
    }

    private static List<string> Names(IEnumerable<FunctionHolder> holders) =>
        [.. holders.Select(holder => holder.Body).Distinct().Order(StringComparer.Ordinal)];
}
