using Birdik.Methods.Powers;
using Birdik.Powers.Functions;
using Birdik.Powers.Roles;

namespace Birdik.Powers.Findings;

/// <summary>What was found in the division of functions on a day.</summary>
/// <param name="Powers">The division itself.</param>
/// <param name="All">All findings, by kind and code.</param>
/// <param name="PracticeIsKnown">Whether any module tells of practice.</param>
/// <param name="Cost">Yearly need by code of function; null while no module tells it.</param>
public sealed record PowersFindings(
    PowersSnapshot Powers,
    IReadOnlyList<FunctionFinding> All,
    bool PracticeIsKnown,
    IReadOnlyDictionary<string, FunctionCost>? Cost)
{
    private readonly Dictionary<string, Function> _functions = Powers.Functions.ToDictionary(function => function.Code);

    public IReadOnlyList<FunctionFinding> Of(FindingKind kind) => [.. All.Where(finding => finding.Kind == kind)];

    public Function Function(string code) => _functions[code];

    /// <summary>The kinds for whose finding everything needed is known.</summary>
    public bool IsKnown(FindingKind kind) =>
        PracticeIsKnown || kind is not (FindingKind.PractisedWithoutLaw or FindingKind.LawWithoutPractice);

    /// <summary>The yearly need of the functions found, in som; null where any of it is not known.</summary>
    public decimal? Som(IReadOnlyList<FunctionFinding> findings)
    {
        var codes = findings.SelectMany(finding => finding.Functions).Distinct().ToList();
        return Cost is not null && codes.TrueForAll(Cost.ContainsKey) ? codes.Sum(code => Cost[code].Som) : null;
    }
}
