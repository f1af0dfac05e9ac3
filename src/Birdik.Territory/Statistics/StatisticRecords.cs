using Birdik.Platform.Results;

namespace Birdik.Territory.Statistics;

/// <summary>What was read from the files of one import of statistics.</summary>
public sealed class StatisticRecords
{
    public const int MaxRecords = 1_000_000;

    private readonly List<StatisticRecord> _records = [];
    private readonly List<Problem> _problems = [];

    public int Read { get; private set; }

    public IReadOnlyList<StatisticRecord> Records => _records;

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Whether more rows may still come.</summary>
    internal bool HasRoom => Read <= MaxRecords;

    internal void Add(StatisticRecord? record, IReadOnlyList<Problem> problems)
    {
        Read++;
        _problems.AddRange(problems);
        if (record is not null && problems.Count == 0)
        {
            _records.Add(record);
        }
    }

    public void Refuse(Problem problem) => _problems.Add(problem);
}
