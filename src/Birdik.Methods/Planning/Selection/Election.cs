namespace Birdik.Methods.Planning.Selection;

/// <summary>A vote on projects under a budget: who approves what.</summary>
/// <param name="Budget">Money to be spent; its unit is that of the costs.</param>
/// <param name="Ballots">For each voter the places in <paramref name="Projects"/> of those approved, each once; empty ballots count.</param>
public sealed record Election(decimal Budget, IReadOnlyList<ElectionProject> Projects, IReadOnlyList<int[]> Ballots)
{
    public const int MaxProjects = 10_000;
    public const int MaxBallots = 5_000_000;

    /// <summary>What a choice costs.</summary>
    public decimal CostOf(IEnumerable<int> projects) => projects.Sum(project => Projects[project].Cost);

    /// <summary>The number of voters who approve each project.</summary>
    public int[] Approvals()
    {
        var approvals = new int[Projects.Count];
        foreach (var ballot in Ballots)
        {
            foreach (var project in ballot)
            {
                approvals[project]++;
            }
        }

        return approvals;
    }
}

/// <param name="Id">Ties go to the id first in ordinal text order.</param>
/// <param name="Cost">At least 0.</param>
public sealed record ElectionProject(string Id, decimal Cost);
