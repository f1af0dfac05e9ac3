namespace Birdik.Platform.Tables;

/// <summary>The columns of a CSV text by the names of its heading; names are compared without regard to case.</summary>
public sealed class CsvColumns
{
    private readonly Dictionary<string, int> _places = [];
    private readonly List<string> _repeated = [];

    public CsvColumns(CsvRow heading)
    {
        Count = heading.Cells.Count;
        for (var place = 0; place < Count; place++)
        {
            var name = heading[place].Trim().ToLowerInvariant();
            if (!_places.TryAdd(name, place))
            {
                _repeated.Add(name);
            }
        }
    }

    public int Count { get; }

    public IEnumerable<string> Names => _places.Keys;

    public IReadOnlyList<string> Repeated => _repeated;

    public bool Has(string column) => _places.ContainsKey(column);

    /// <summary>The trimmed cell of a column; empty where the table has no such column or the row is shorter.</summary>
    public string Cell(CsvRow row, string column) => _places.TryGetValue(column, out var place) ? row[place].Trim() : "";
}
