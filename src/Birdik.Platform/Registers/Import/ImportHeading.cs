using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;

namespace Birdik.Platform.Registers.Import;

/// <summary>Which column of the register stands where in a file.</summary>
internal sealed class ImportHeading
{
    private readonly Dictionary<string, int> _places = [];
    private readonly List<string> _passedOver = [];
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<(string Column, string Label), string> _choices;

    public ImportHeading(IRegister register, IRegisterImporter importer, Texts texts, Language reader, CsvRow heading)
    {
        Width = heading.Cells.Count;
        var cells = heading.Cells.Select(cell => SafeText.Unguard(cell.Trim())).ToList();
        var names = Languages.All.ToDictionary(language => language, language => NamesOf(register, new Words(texts, language)));
        Language = Languages.All
            .OrderByDescending(language => cells.Count(names[language].ContainsKey))
            .ThenByDescending(language => language == reader)
            .First();
        _choices = ChoicesOf(register, texts);
        for (var place = 0; place < cells.Count; place++)
        {
            if (cells[place].Length > 0)
            {
                Place(names[Language], importer, cells[place], place);
            }
        }

        var labels = register.Heads(new RegisterQuery(), new Words(texts, reader)).ToDictionary(head => head.Key, head => head.Label);
        foreach (var column in importer.Columns.Where(column => column.IsNeeded && !_places.ContainsKey(column.Key)))
        {
            _problems.Add(Problem.Invalid("platform.column-missing", column.Key, ("column", labels[column.Key])));
        }
    }

    public int Width { get; }

    public Language Language { get; }

    public IReadOnlyList<string> PassedOver => _passedOver;

    public IReadOnlyList<Problem> Problems => _problems;

    public int? PlaceOf(string column) => _places.TryGetValue(column, out var place) ? place : null;

    public string? ChoiceOf(string column, string label) => _choices.GetValueOrDefault((column, Folded(label)));

    private void Place(Dictionary<string, string> names, IRegisterImporter importer, string name, int place)
    {
        if (!names.TryGetValue(name, out var key))
        {
            _problems.Add(Problem.Invalid("platform.column-unknown", name, ("column", name)));
        }
        else if (!importer.Columns.Any(column => column.Key == key))
        {
            _passedOver.Add(name);
        }
        else if (!_places.TryAdd(key, place))
        {
            _problems.Add(Problem.Invalid("platform.column-repeated", name, ("column", name)));
        }
    }

    /// <summary>A column is found by its key, its name, and as an export tells two of one name apart.</summary>
    private static Dictionary<string, string> NamesOf(IRegister register, Words words)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var head in register.Heads(new RegisterQuery(), words))
        {
            names.TryAdd(head.Label, head.Key);
            names.TryAdd($"{head.Label} ({head.Key})", head.Key);
            names.TryAdd(head.Key, head.Key);
        }

        return names;
    }

    private static Dictionary<(string Column, string Label), string> ChoicesOf(IRegister register, Texts texts)
    {
        var choices = new Dictionary<(string Column, string Label), string>();
        foreach (var language in Languages.All)
        {
            foreach (var field in register.Fields(new RegisterQuery(), new Words(texts, language)))
            {
                foreach (var option in field.Options)
                {
                    choices.TryAdd((field.Key, Folded(option.Label)), option.Value);
                }
            }
        }

        return choices;
    }

    private static string Folded(string text) => text.Trim().ToLowerInvariant();
}
