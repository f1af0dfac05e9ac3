using System.Globalization;
using Birdik.Methods.Planning.Selection;

namespace Birdik.Planning.Selection;

/// <summary>The projects of a vote file by their ids, and the approvals the file states for them.</summary>
internal sealed class VoteProjects
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<ElectionProject> _all = [];
    private readonly List<string> _names = [];
    private readonly List<(int Place, int Line, int Votes)> _stated = [];

    public IReadOnlyList<ElectionProject> All => _all;

    /// <summary>What each is called in the file; its id where it has no name.</summary>
    public IReadOnlyList<string> Names => _names;

    public IReadOnlyList<(int Place, int Line, int Votes)> Stated => _stated;

    public bool TryAdd(string id, decimal cost, int line, string votes, string name)
    {
        if (!_places.TryAdd(id, _all.Count))
        {
            return false;
        }

        if (int.TryParse(votes, NumberStyles.None, CultureInfo.InvariantCulture, out var stated))
        {
            _stated.Add((_all.Count, line, stated));
        }

        _all.Add(new(id, cost));
        _names.Add(name.Length > 0 ? name : id);
        return true;
    }

    public int? Find(string id) => _places.TryGetValue(id, out var place) ? place : null;
}
