using System.Globalization;
using System.Text.Json;

namespace Birdik.Territory.Reference;

/// <summary>The tables and documents of <c>data/reference</c> that Territory embeds. In CSV, lines that begin with # are comments, and no cell holds a comma.</summary>
public static class ReferenceFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads an embedded table, for example <c>territory/units.csv</c>.</summary>
    public static IReadOnlyList<ReferenceRow> Read(string path)
    {
        var lines = Text(path).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .ToList();
        var columns = lines[0].Split(',').Select((name, index) => (name, index)).ToDictionary(x => x.name, x => x.index);
        return [.. lines.Skip(1).Select(line => new ReferenceRow(columns, line.Split(',')))];
    }

    public static string Text(string path)
    {
        using var reader = new StreamReader(Open(path));
        return reader.ReadToEnd();
    }

    /// <summary>Reads an embedded JSON document.</summary>
    public static T ReadJson<T>(string path)
    {
        using var stream = Open(path);
        return JsonSerializer.Deserialize<T>(stream, Json)
            ?? throw new InvalidDataException($"{path} is empty.");
    }

    private static Stream Open(string path) =>
        typeof(ReferenceFile).Assembly.GetManifestResourceStream($"reference/{path}")
        ?? throw new ArgumentException($"There is no reference file {path}.", nameof(path));
}

/// <summary>One row, read by the names of the columns.</summary>
public sealed class ReferenceRow(IReadOnlyDictionary<string, int> columns, string[] cells)
{
    public string this[string column] => cells[columns[column]];

    public double Number(string column) => double.Parse(this[column], CultureInfo.InvariantCulture);

    public int Count(string column) => int.Parse(this[column], CultureInfo.InvariantCulture);
}
