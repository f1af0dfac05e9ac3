using System.Globalization;
using Birdik.Methods.Powers;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;
using Birdik.Powers.Roles;

namespace Birdik.Powers.Matrix;

/// <summary>The matrix as rows of text and back, without loss.</summary>
internal sealed class MatrixTable(Texts texts)
{
    public const int MostRows = 20_000;

    private const string Mark = "x";
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly string[] Marks = [Mark, "х", "+", "1", "v", "✓"];

    private readonly MatrixColumns _columns = new(texts);

    /// <summary>The rows under the heading, in the order of functions, bodies and days.</summary>
    public static IEnumerable<IReadOnlyList<string>> Write(IEnumerable<MatrixCell> cells, Words words) => cells
        .GroupBy(cell => (cell.Function.Code, Body: cell.Body.Code, cell.Role.Place, cell.Role.From, cell.Role.To, cell.Role.Act))
        .OrderBy(row => row.Key.Code, StringComparer.Ordinal)
        .ThenBy(row => row.First().Body.Order)
        .ThenBy(row => row.Key.Place)
        .ThenBy(row => row.Key.From)
        .ThenBy(row => row.Key.To)
        .ThenBy(row => row.Key.Act, StringComparer.Ordinal)
        .Select(row => (IReadOnlyList<string>)
        [
            row.Key.Code,
            row.First().Function.Name.In(words.Language),
            row.Key.Body,
            row.First().Body.Name.In(words.Language),
            words[$"Powers.Place.{row.Key.Place}"],
            Day(row.Key.From),
            Day(row.Key.To),
            row.Key.Act,
            .. Enum.GetValues<FunctionRoleKind>().Select(kind => row.Any(cell => cell.Role.Kind == kind) ? Mark : ""),
        ]);

    public static IReadOnlyList<string> Headings(Words words) =>
        [.. MatrixColumns.All.Select(column => MatrixColumns.Heading(column, words))];

    /// <summary>Reads rows whose first is the heading; every bad cell is a problem of its line.</summary>
    public (IReadOnlyList<MatrixLine> Lines, IReadOnlyList<Problem> Problems) Read(IEnumerable<CsvRow> rows)
    {
        var lines = new List<MatrixLine>();
        var problems = new List<Problem>();
        Dictionary<string, int>? places = null;
        foreach (var row in rows)
        {
            if (row.Fault is not null)
            {
                problems.Add(new Problem("powers.matrix-row-unreadable") { Line = row.Line });
            }
            else if (places is null)
            {
                places = Places(row);
                var missing = MatrixColumns.Needed.Where(column => !places.ContainsKey(column)).ToList();
                if (missing.Count > 0)
                {
                    problems.Add(Problem.Invalid("powers.matrix-column-missing", null, ("columns", string.Join(", ", missing))) with { Line = row.Line });
                    return (lines, problems);
                }
            }
            else if (lines.Count >= MostRows)
            {
                problems.Add(Problem.Invalid("powers.matrix-too-long", null, ("most", MostRows)) with { Line = row.Line });
                return (lines, problems);
            }
            else if (ReadLine(row, places, problems) is { } line)
            {
                lines.Add(line);
            }
        }

        if (places is null && problems.Count == 0)
        {
            problems.Add(new Problem("powers.matrix-empty"));
        }

        return (lines, problems);
    }

    private Dictionary<string, int> Places(CsvRow heading)
    {
        var places = new Dictionary<string, int>();
        for (var place = 0; place < heading.Cells.Count; place++)
        {
            if (_columns.ColumnOf(heading[place]) is { } column)
            {
                places.TryAdd(column, place);
            }
        }

        return places;
    }

    private MatrixLine? ReadLine(CsvRow row, Dictionary<string, int> places, List<Problem> problems)
    {
        var before = problems.Count;
        var act = Cell(MatrixColumns.Act);
        if (act.Length > FunctionRole.MaxAct || act.Any(char.IsControl))
        {
            Refuse("powers.text-invalid", ("most", FunctionRole.MaxAct));
        }

        var place = _columns.PlaceOf(Cell(MatrixColumns.Place));
        if (place is null)
        {
            Refuse("powers.place-unknown", ("value", Cell(MatrixColumns.Place)));
        }

        var from = ReadDay(MatrixColumns.From);
        var to = ReadDay(MatrixColumns.To);
        if (to < from)
        {
            Refuse("powers.ends-before-it-begins");
        }

        var roles = Enum.GetValues<FunctionRoleKind>().Where(Marked).ToList();
        if (roles.Count == 0 && problems.Count == before)
        {
            Refuse("powers.matrix-no-role");
        }

        return problems.Count > before
            ? null
            : new MatrixLine(row.Line, Cell(MatrixColumns.Code), Cell(MatrixColumns.Body), place!.Value, from, to, act, roles);

        string Cell(string column) => row[places[column]].Trim();

        void Refuse(string code, params (string, object?)[] args) => problems.Add(Problem.Invalid(code, null, args) with { Line = row.Line });

        DateOnly? ReadDay(string column)
        {
            var text = Cell(column);
            if (text.Length == 0)
            {
                return null;
            }

            if (DateOnly.TryParseExact(text, [DayFormat, "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            Refuse("powers.day-invalid", ("value", text));
            return null;
        }

        bool Marked(FunctionRoleKind role)
        {
            var text = Cell(role.ToString()).ToLowerInvariant();
            if (text.Length > 0 && !Marks.Contains(text))
            {
                Refuse("powers.matrix-mark-invalid", ("value", text));
            }

            return text.Length > 0;
        }
    }

    private static string Day(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? "";
}
