using System.Globalization;
using System.Text.Json;
using Birdik.Platform.Results;

namespace Birdik.Platform.Commands;

/// <summary>
/// An object of a JSON input of which every key must be asked for: what is missing, of another kind, out of its bounds or not known
/// is refused by its place (<c>activities[2].volume</c>). What could not be read comes as null or 0, so that reading goes on and all faults are told.
/// </summary>
public sealed class StrictObject
{
    private const int MaxDepth = 16;
    private const int MostProblems = 100;

    private static readonly JsonElement Empty = JsonDocument.Parse("{}").RootElement.Clone();

    private readonly JsonElement _element;
    private readonly string _path;
    private readonly string _file;
    private readonly List<Problem> _problems;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private StrictObject(JsonElement element, string path, string file, List<Problem> problems) =>
        (_element, _path, _file, _problems) = (element, path, file, problems);

    /// <summary>Reads a whole input: what <paramref name="read"/> makes of it, or everything that was wrong.</summary>
    public static Result<T> Read<T>(InputFile input, Func<StrictObject, T> read)
    {
        var problems = new List<Problem>();
        try
        {
            using var document = JsonDocument.Parse(input.Text, new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new Problem("platform.json-object-expected") { File = input.Name };
            }

            var root = new StrictObject(document.RootElement, "", input.Name, problems);
            var value = read(root);
            root.Close();
            return problems.Count > 0 ? problems : Result<T>.Of(value);
        }
        catch (JsonException broken)
        {
            return new Problem("platform.json-invalid") { File = input.Name, Line = (int?)(broken.LineNumber + 1) };
        }
    }

    /// <summary>True when the key is there and not null.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>A number within bounds; 0 (with the refusal noted) where there is none.</summary>
    public decimal Number(string key, decimal min, decimal max) => Find(key) is null ? Missing<decimal>(key) : OptionalNumber(key, min, max) ?? 0;

    /// <summary>A number within bounds, or a text that holds one as money does; null where the key is not there.</summary>
    public decimal? OptionalNumber(string key, decimal min, decimal max)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        if (TryNumber(value, out var number) && number >= min && number <= max)
        {
            return number;
        }

        Refuse("platform.json-number-wrong", key, ("min", Plain(min)), ("max", Plain(max)));
        return null;
    }

    /// <summary>A whole number from 0 on; 0 (with the refusal noted) where there is none.</summary>
    public int Whole(string key, int max)
    {
        var number = Number(key, 0, max);
        if (number == decimal.Floor(number))
        {
            return (int)number;
        }

        Refuse("platform.json-whole-wrong", key);
        return 0;
    }

    /// <summary>A text of at most so many characters, not empty.</summary>
    public string Text(string key, int max)
    {
        if (Find(key) is not { } value)
        {
            return Missing<string>(key) ?? "";
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString()! is var text && !string.IsNullOrWhiteSpace(text) && text.Length <= max)
        {
            return text;
        }

        Refuse("platform.json-text-wrong", key, ("max", max));
        return "";
    }

    public string? OptionalText(string key, int max) =>
        Find(key) is { ValueKind: JsonValueKind.String } value && value.GetString()!.Length == 0 ? null : Has(key) ? Text(key, max) : null;

    public bool Flag(string key)
    {
        switch (Find(key)?.ValueKind)
        {
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            case null:
                return Missing<bool>(key);
            default:
                Refuse("platform.json-flag-wrong", key);
                return false;
        }
    }

    public StrictObject? Object(string key)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return new(value, Place(key), _file, _problems);
        }

        Refuse("platform.json-object-expected", key);
        return null;
    }

    /// <summary>An object without keys in the place of one that is absent: what is asked of it is told as missing there.</summary>
    public StrictObject Nothing(string key) => new(Empty, Place(key), _file, _problems);

    /// <summary>What is read of each object of a list; an absent list is empty.</summary>
    public IReadOnlyList<T> Objects<T>(string key, int max, Func<StrictObject, T> read)
    {
        var all = new List<T>();
        foreach (var (value, place) in Items(key, max))
        {
            if (value.ValueKind == JsonValueKind.Object)
            {
                var item = new StrictObject(value, $"{Place(key)}[{place}]", _file, _problems);
                all.Add(read(item));
                item.Close();
            }
            else
            {
                Refuse("platform.json-object-expected", $"{key}[{place}]");
            }
        }

        return all;
    }

    /// <summary>A list of texts; an absent list is empty.</summary>
    public IReadOnlyList<string> Texts(string key, int max, int maxLength) =>
        [.. Items(key, max).Select(item => TextOf(item.Value, $"{key}[{item.Place}]", maxLength)).OfType<string>()];

    /// <summary>A list of pairs of texts; an absent list is empty.</summary>
    public IReadOnlyList<(string First, string Second)> Pairs(string key, int max, int maxLength)
    {
        var pairs = new List<(string, string)>();
        foreach (var (value, place) in Items(key, max))
        {
            if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2
                && TextOf(value[0], $"{key}[{place}][0]", maxLength) is { } first
                && TextOf(value[1], $"{key}[{place}][1]", maxLength) is { } second)
            {
                pairs.Add((first, second));
            }
            else
            {
                Refuse("platform.json-pair-wrong", $"{key}[{place}]");
            }
        }

        return pairs;
    }

    /// <summary>Refuses what was read by a rule of the module.</summary>
    public void Refuse(string code, string key, params (string Name, object? Value)[] args)
    {
        if (_problems.Count < MostProblems)
        {
            _problems.Add(Problem.Invalid(code, Place(key), [("key", Place(key)), .. args]) with { File = _file });
        }
    }

    /// <summary>Refuses the keys that were not asked for; called by itself for the root and for the objects of lists.</summary>
    public void Close()
    {
        foreach (var property in _element.EnumerateObject().Where(property => !_asked.Contains(property.Name)))
        {
            Refuse("platform.key-unknown", property.Name);
        }
    }

    private IEnumerable<(JsonElement Value, int Place)> Items(string key, int max)
    {
        if (Find(key) is not { } list)
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > max)
        {
            Refuse("platform.json-list-wrong", key, ("max", max));
            return [];
        }

        return list.EnumerateArray().Select((value, place) => (value, place));
    }

    private string? TextOf(JsonElement value, string place, int maxLength)
    {
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text && text.Length <= maxLength)
        {
            return text;
        }

        Refuse("platform.json-text-wrong", place, ("max", maxLength));
        return null;
    }

    private JsonElement? Find(string key)
    {
        _asked.Add(key);
        return _element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private T? Missing<T>(string key)
    {
        Refuse("platform.json-key-missing", key);
        return default;
    }

    private string Place(string key) => _path.Length == 0 ? key : $"{_path}.{key}";

    private static bool TryNumber(JsonElement value, out decimal number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number
            ? value.TryGetDecimal(out number)
            : value.ValueKind == JsonValueKind.String && decimal.TryParse(
                value.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private static string Plain(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);
}
