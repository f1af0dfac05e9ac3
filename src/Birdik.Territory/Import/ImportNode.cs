using Birdik.Platform.Results;
using Birdik.Territory.Units;

namespace Birdik.Territory.Import;

/// <summary>A unit as it will be after the import: what the store knows, under what the files say.</summary>
internal sealed class ImportNode(string key, Unit? known)
{
    public string Key { get; } = key;

    public Unit? Known { get; } = known;

    /// <summary>The row that describes it; null where the files do not.</summary>
    public UnitRecord? Record { get; set; }

    /// <summary>The row that brings only its shape.</summary>
    public UnitRecord? ShapeRecord { get; set; }

    public ImportNode? Parent { get; set; }

    public UnitKind Kind { get; set; } = known?.Kind ?? UnitKind.Unspecified;

    public UnitRecord? AnyRecord => Record ?? ShapeRecord;

    public DateOnly? From => Record?.From ?? Known?.From;

    public DateOnly? To => Record?.To ?? Known?.To;

    public Problem Refuse(string code, params (string Name, object? Value)[] args)
    {
        var record = AnyRecord!;
        return Problem.Invalid(code, null, args) with { File = record.File, Line = record.Line, Id = record.Id };
    }
}
