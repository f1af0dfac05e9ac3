using System.Globalization;
using Birdik.Methods.Budget.Equalization;
using Birdik.Platform.Commands;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;

namespace Birdik.Budget.Equalization;

/// <summary>
/// Municipalities as CSV: <c>id,population,capacity,need</c>, and <c>base</c>, <c>expenditure_index</c>, <c>grant</c> where the formula wants them;
/// som a year. A bad row refuses the whole table.
/// </summary>
internal sealed class UnitTable(string file, EqualizationFormula formula)
{
    private const int MostUnits = 100_000;
    private const int MostProblems = 100;

    private static readonly string[] Known = ["id", "population", "capacity", "need", "base", "expenditure_index", "grant"];

    private readonly List<Problem> _problems = [];
    private readonly List<EqualizationUnit> _units = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private CsvColumns? _columns;
    private int _line;

    public static Result<ReadUnits> Read(InputFile input, EqualizationFormula formula) => new UnitTable(input.Name, formula).Read(input.Text);

    private Result<ReadUnits> Read(string text)
    {
        foreach (var row in Csv.Read(text, Csv.SeparatorOf(text)).TakeWhile(_ => _problems.Count < MostProblems))
        {
            _line = row.Line;
            if (row.Fault is not null)
            {
                Refuse("budget.row-malformed");
            }
            else if (_columns is null)
            {
                TakeHeading(row);
            }
            else
            {
                TakeUnit(row, _columns);
            }
        }

        if (_problems.Count == 0 && _units.Count == 0)
        {
            Refuse("budget.no-units");
        }

        return _problems.Count > 0 ? _problems : new ReadUnits(_units, _columns!.Has("need"));
    }

    private void TakeHeading(CsvRow row)
    {
        _columns = new CsvColumns(row);
        foreach (var column in _columns.Names.Except(Known))
        {
            Refuse("platform.column-unknown", column, ("column", column));
        }

        foreach (var column in _columns.Repeated)
        {
            Refuse("platform.column-repeated", column, ("column", column));
        }

        foreach (var column in Needed().Where(column => !_columns.Has(column)))
        {
            Refuse("platform.column-missing", column, ("column", column));
        }
    }

    private IEnumerable<string> Needed() => formula switch
    {
        RepresentativeTaxSystem => ["id", "population", "base"],
        TwoComponent or GapFilling => ["id", "population", "capacity", "need"],
        ProportionalFilling => ["id", "population", "capacity", "expenditure_index"],
        GrantCap => ["id", "population", "capacity", "grant"],
        _ => ["id", "population", "capacity"],
    };

    private void TakeUnit(CsvRow row, CsvColumns columns)
    {
        var id = columns.Cell(row, "id");
        if (row.Cells.Count != columns.Count)
        {
            Refuse("budget.row-incomplete", null, ("fields", row.Cells.Count), ("expected", columns.Count));
        }
        else if (id.Length == 0)
        {
            Refuse("budget.unit-id-missing", "id");
        }
        else if (!_lines.TryAdd(id, _line))
        {
            Refuse("budget.unit-repeated", "id", ("unit", id), ("first", _lines[id]));
        }
        else if (_units.Count == MostUnits)
        {
            Refuse("budget.too-many-units", null, ("most", MostUnits));
        }
        else
        {
            _units.Add(new EqualizationUnit(id, Number(row, "population", EqualizationUnit.MostPopulation, positive: true))
            {
                Capacity = Number(row, "capacity", EqualizationUnit.MostMoney),
                Need = Number(row, "need", EqualizationUnit.MostMoney),
                Base = Number(row, "base", EqualizationUnit.MostMoney),
                ExpenditureIndex = columns.Has("expenditure_index") ? Number(row, "expenditure_index", EqualizationUnit.MostIndex, positive: true) : 1,
                Grant = Number(row, "grant", EqualizationUnit.MostMoney),
            });
        }
    }

    /// <summary>A number of the row, 0 where the table has no such column.</summary>
    private decimal Number(CsvRow row, string column, decimal most, bool positive = false)
    {
        if (!_columns!.Has(column))
        {
            return 0;
        }

        var (cell, id) = (_columns.Cell(row, column), _columns.Cell(row, "id"));
        if (!decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number < 0 || number > most || (positive && number == 0))
        {
            var code = positive ? "budget.value-not-positive" : "budget.value-wrong";
            Refuse(code, column, ("unit", id), ("column", column), ("value", cell));
            return 1;
        }

        return number;
    }

    private void Refuse(string code, string? field = null, params (string Name, object? Value)[] args) =>
        _problems.Add(Problem.Invalid(code, field, args) with
        {
            File = file,
            Line = _line == 0 ? null : _line,
            Id = Array.Find(args, arg => arg.Name == "unit").Value as string,
        });
}

/// <param name="HasNeed">Whether the table has a column of needs.</param>
internal sealed record ReadUnits(IReadOnlyList<EqualizationUnit> Units, bool HasNeed);
