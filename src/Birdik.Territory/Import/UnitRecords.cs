using Birdik.Platform.Results;

namespace Birdik.Territory.Import;

/// <summary>What was read from the files of one import: the records, and what is wrong in the files themselves.</summary>
public sealed class UnitRecords
{
    public const int MaxRecords = 200_000;

    private readonly List<UnitRecord> _records = [];
    private readonly List<Problem> _problems = [];

    /// <summary>How many rows the files hold, good or bad.</summary>
    public int Read { get; private set; }

    public IReadOnlyList<UnitRecord> Records => _records;

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Takes a row that was read, or what is wrong with it.</summary>
    internal void Add(UnitRecord? record, IReadOnlyList<Problem> problems)
    {
        Read++;
        _problems.AddRange(problems);
        if (record is not null && problems.Count == 0)
        {
            _records.Add(record);
        }

        if (Read == MaxRecords + 1)
        {
            Refuse(Problem.Invalid("territory.import-too-many", null, ("most", MaxRecords)) with { File = record?.File });
        }
    }

    /// <summary>Notes a file that cannot be read at all.</summary>
    public void Refuse(Problem problem) => _problems.Add(problem);
}
