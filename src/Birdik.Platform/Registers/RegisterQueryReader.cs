using Birdik.Platform.Results;
using Microsoft.Extensions.Primitives;

namespace Birdik.Platform.Registers;

/// <summary>Reads the address of a register. Everything a stranger can type ends as a value, a notice, or nothing.</summary>
internal sealed class RegisterQueryReader(IRegister register, IEnumerable<KeyValuePair<string, StringValues>> address)
{
    private const int MaxAnswers = 200;
    private const string Filter = "f.";

    private readonly Dictionary<string, List<string>> _values = Collect(address);
    private readonly List<Problem> _problems = [];

    public RegisterQuery Read() => new()
    {
        Search = Search(),
        Filters = Filters(),
        Chips = Known("chip", register.ChipKeys),
        Sort = Sort(),
        Descending = Direction(),
        After = One("after"),
        Before = One("before"),
        At = One("at"),
        Columns = Known("cols", register.ColumnKeys),
        View = One("tab"),
        Size = Size(),
        Print = One("print") == "1",
        IsBare = !_values.Keys.Any(IsOurs),
        Problems = _problems,
    };

    private static bool IsOurs(string name) =>
        name.StartsWith(Filter, StringComparison.Ordinal)
        || name is "q" or "chip" or "sort" or "dir" or "after" or "before" or "at" or "cols" or "tab" or "size" or "print";

    private static Dictionary<string, List<string>> Collect(IEnumerable<KeyValuePair<string, StringValues>> address)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (name, given) in address.Take(MaxAnswers))
        {
            var kept = given.OfType<string>()
                .Where(text => text.Length > 0 && !text.Contains('\0', StringComparison.Ordinal))
                .Take(RegisterFilter<object>.MaxValues + 80).ToList();
            if (kept.Count > 0)
            {
                values[name] = kept;
            }
        }

        return values;
    }

    private string? One(string name) => _values.TryGetValue(name, out var given) ? given[0] : null;

    private string Search()
    {
        var text = One("q")?.Trim() ?? "";
        if (text.Length <= RegisterQuery.MaxSearch)
        {
            return text;
        }

        Refuse("platform.register-search-too-long", "q", text);
        return "";
    }

    private Dictionary<string, FilterValues> Filters()
    {
        var filters = new Dictionary<string, FilterValues>(StringComparer.Ordinal);
        foreach (var name in _values.Keys.Where(name => name.StartsWith(Filter, StringComparison.Ordinal)))
        {
            var key = name[Filter.Length..];
            key = key.EndsWith(".from", StringComparison.Ordinal) ? key[..^5] : key;
            key = key.EndsWith(".to", StringComparison.Ordinal) ? key[..^3] : key;
            if (filters.ContainsKey(key))
            {
                continue;
            }

            var values = new FilterValues(
                [.. (_values.GetValueOrDefault($"{Filter}{key}") ?? []).Take(RegisterFilter<object>.MaxValues)],
                One($"{Filter}{key}.from"), One($"{Filter}{key}.to"));
            if (TooLong(values) || !register.Understands(key, values))
            {
                Refuse("platform.register-filter-unknown", name, One(name));
                continue;
            }

            filters.Add(key, values);
        }

        return filters;
    }

    private static bool TooLong(FilterValues values) =>
        values.Any.Append(values.From).Append(values.To).Any(text => text?.Length > ValueText.MaxLength);

    private List<string> Known(string name, IReadOnlyList<string> known)
    {
        var asked = (_values.GetValueOrDefault(name) ?? []).SelectMany(text => text.Split(',')).Distinct().ToList();
        if (asked.Find(key => !known.Contains(key)) is { } unknown)
        {
            Refuse("platform.register-filter-unknown", name, unknown);
        }

        return [.. asked.Where(known.Contains)];
    }

    private string? Sort()
    {
        var column = One("sort");
        if (column is null || register.SortKeys.Contains(column))
        {
            return column;
        }

        Refuse("platform.register-sort-unknown", "sort", column);
        return null;
    }

    private bool? Direction()
    {
        var direction = One("dir");
        if (direction is not (null or "asc" or "desc"))
        {
            Refuse("platform.register-sort-unknown", "dir", direction);
            return null;
        }

        return direction is null ? null : direction == "desc";
    }

    private int Size()
    {
        if (One("size") is not { } text)
        {
            return RegisterQuery.DefaultSize;
        }

        if (ValueText.Read(typeof(int), text) is int size and >= 1)
        {
            return Math.Min(size, RegisterQuery.MaxSize);
        }

        Refuse("platform.register-filter-unknown", "size", text);
        return RegisterQuery.DefaultSize;
    }

    private void Refuse(string code, string name, string? text) => _problems.Add(Problem.Invalid(
        code, name, ("name", Shorten(name)), ("value", Shorten(text))));

    private static string Shorten(string? text) => text is { Length: > 40 } ? $"{text.AsSpan(0, 40)}…" : text ?? "";
}
