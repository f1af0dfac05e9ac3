namespace Birdik.Methods.Planning.Selection;

/// <summary>Voters with the same ballot: their money is always the same, so they are counted and not repeated.</summary>
internal sealed class VoterBlocs
{
    public VoterBlocs(Election election)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var (sizes, ballots) = (new List<int>(), new List<int[]>());
        foreach (var ballot in election.Ballots)
        {
            if (ballot.Length == 0)
            {
                continue;
            }

            var key = Key(ballot);
            if (places.TryGetValue(key, out var place))
            {
                sizes[place]++;
            }
            else
            {
                places.Add(key, sizes.Count);
                sizes.Add(1);
                ballots.Add(ballot);
            }
        }

        Sizes = [.. sizes];
        var supporters = election.Projects.Select(_ => new List<int>()).ToArray();
        for (var bloc = 0; bloc < ballots.Count; bloc++)
        {
            foreach (var project in ballots[bloc])
            {
                supporters[project].Add(bloc);
            }
        }

        Supporters = [.. supporters.Select(blocs => blocs.ToArray())];
    }

    /// <summary>How many voters each bloc has.</summary>
    public int[] Sizes { get; }

    /// <summary>For each project the blocs that approve it.</summary>
    public int[][] Supporters { get; }

    private static string Key(int[] ballot)
    {
        var sorted = ballot.Order().ToArray();
        return string.Create(sorted.Length * 2, sorted, static (key, projects) =>
        {
            for (var i = 0; i < projects.Length; i++)
            {
                key[2 * i] = (char)(projects[i] & 0xFFFF);
                key[(2 * i) + 1] = (char)(projects[i] >> 16);
            }
        });
    }
}
