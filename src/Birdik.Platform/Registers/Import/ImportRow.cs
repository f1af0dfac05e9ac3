using Birdik.Platform.Results;
using Birdik.Platform.Tables;
using Birdik.Platform.Threads;

namespace Birdik.Platform.Registers.Import;

/// <summary>A row of the file, read by the columns of the register, and what becomes of it.</summary>
public sealed class ImportRow
{
    public const int MaxText = 2_000;
    private const int MaxShown = 60;

    private readonly ImportTable _table;
    private readonly CsvRow _cells;
    private readonly List<Problem> _problems = [];
    private readonly List<ImportChange> _changes = [];

    internal ImportRow(ImportTable table, CsvRow cells)
    {
        (_table, _cells) = (table, cells);
        if (cells.Refusal(table.File) is { } fault)
        {
            _problems.Add(fault);
        }
        else if (cells.Cells.Count > table.Width && cells.Cells.Skip(table.Width).Any(cell => cell.Trim().Length > 0))
        {
            Refuse(new Problem("platform.csv-too-many-fields"));
        }
    }

    /// <summary>Its line in the file, from 1.</summary>
    public int Line => _cells.Line;

    /// <summary>How people know the record: its name or number.</summary>
    public string Name { get; set; } = "";

    /// <summary>The object that was created or changed; null where the row alters nothing.</summary>
    public SourceRef? Subject { get; private set; }

    public ImportOutcome Outcome =>
        _problems.Count > 0 ? ImportOutcome.Refused
        : IsCreated ? ImportOutcome.Created
        : _changes.Count > 0 ? ImportOutcome.Changed
        : ImportOutcome.Unchanged;

    public bool IsRefused => _problems.Count > 0;

    public IReadOnlyList<Problem> Problems => _problems;

    public IReadOnlyList<ImportChange> Alterations => _changes;

    /// <summary>The tracked entity that stands for the row.</summary>
    internal object? Entity { get; private set; }

    private bool IsCreated { get; set; }

    /// <summary>Whether the file has the column, so that an empty cell means "nothing" and not "not told".</summary>
    public bool Has(string column) => _table.Has(column);

    /// <summary>The trimmed cell; empty where the file has no such column.</summary>
    public string Text(string column)
    {
        var text = SafeText.Unguard(_table.Cell(_cells, column)).Trim();
        if (text.Length <= MaxText)
        {
            return text;
        }

        Refuse(column, "platform.import-text-too-long", ("limit", MaxText));
        return "";
    }

    /// <summary>A day as files write it (2026-02-03) or people (03.02.2026); null where the cell is empty or unreadable.</summary>
    public DateOnly? Day(string column)
    {
        var text = Text(column);
        var day = ValueText.Day(text);
        if (text.Length > 0 && day is null)
        {
            Refuse(column, "platform.import-day-invalid", ("value", Short(text)));
        }

        return day;
    }

    /// <summary>A choice by its name in any of the languages, or in the code; null where the cell is empty or unreadable.</summary>
    public T? Choice<T>(string column)
        where T : struct, Enum
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (Enum.TryParse<T>(_table.ChoiceOf(column, text) ?? text, ignoreCase: true, out var choice)
            && Enum.IsDefined(choice) && char.IsLetter(text[0]))
        {
            return choice;
        }

        Refuse(column, "platform.import-choice-unknown", ("value", Short(text)));
        return null;
    }

    public void Refuse(string column, string code, params (string Name, object? Value)[] args) =>
        Refuse(Problem.Invalid(code, column, args));

    /// <summary>Refuses the row, and with it the whole import; <see cref="Problem.Field"/> is the column.</summary>
    public void Refuse(Problem problem) =>
        _problems.Add(problem with { File = _table.File, Line = Line, Id = Name.Length > 0 ? Name : null });

    /// <summary>The row becomes a new record.</summary>
    public void Creates(SourceRef subject, object entity)
    {
        (IsCreated, Subject, Entity) = (true, subject, entity);
    }

    /// <summary>The row alters a record: one call for each column, told as people read it.</summary>
    public void Changes(SourceRef subject, object entity, string column, string? old, string? now)
    {
        (Subject, Entity) = (subject, entity);
        _changes.Add(new ImportChange(column, old ?? "", now ?? ""));
    }

    private static string Short(string text) => text.Length > MaxShown ? $"{text.AsSpan(0, MaxShown)}…" : text;
}
