using Birdik.Platform.Results;
using Birdik.Territory.Units;

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

    /// <summary>Takes a row that was read, with what is wrong with it.</summary>
    internal void Add(UnitRecord? record, IReadOnlyList<Problem> problems)
    {
        Read++;
        _problems.AddRange(problems);
        if (record is not null && UnitCode.IsValid(record.Id))
        {
            _records.Add(problems.Count == 0 ? record : record with { IsFaulty = true });
        }

        if (Read == MaxRecords + 1)
        {
            Refuse(Problem.Invalid("territory.import-too-many", null, ("most", MaxRecords)) with { File = record?.File });
        }
    }

    /// <summary>Notes a file that cannot be read at all.</summary>
    public void Refuse(Problem problem) => _problems.Add(problem);
}
