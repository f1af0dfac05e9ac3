using System.Linq.Expressions;
using Birdik.Platform.Localization;

namespace Birdik.Platform.Registers;

/// <summary>How a column is filtered by what the address says under <c>f.{column}</c>.</summary>
internal abstract class RegisterFilter<TRow>
{
    public const int MaxValues = 20;

    public abstract FilterKind Kind { get; }

    /// <summary>The rows that fit the values; null when a value cannot be read.</summary>
    public abstract Expression<Func<TRow, bool>>? Read(FilterValues values);

    /// <summary>What can be chosen, for a filter by choice.</summary>
    public virtual IReadOnlyList<FilterOption> Options(Words words) => [];

    /// <summary>The filter a column has by its type: a range of days or numbers, a choice; none for text.</summary>
    public static RegisterFilter<TRow>? Default<TValue>(Expression<Func<TRow, TValue>> value) => CellWords<TValue>.Kind switch
    {
        ColumnKind.Number => new RangeFilter<TRow, TValue>(value, FilterKind.Numbers),
        ColumnKind.Day => new RangeFilter<TRow, TValue>(value, FilterKind.Days),
        ColumnKind.Moment => new RangeFilter<TRow, TValue>(value, FilterKind.Days),
        ColumnKind.Choice => new ChoiceFilter<TRow, TValue>(value),
        ColumnKind.Text or ColumnKind.Localized or ColumnKind.Computed => null,
    };
}

/// <summary>How a filter is filled in.</summary>
public enum FilterKind
{
    Text,
    Exact,
    Choice,
    Days,
    Numbers,
}

/// <summary>One thing that can be chosen in a filter.</summary>
public sealed record FilterOption(string Value, string Label);

/// <summary>What the address says of one filter: values, or the ends of a range.</summary>
public sealed record FilterValues(IReadOnlyList<string> Any, string? From, string? To)
{
    public static readonly FilterValues None = new([], null, null);

    public string? First => Any.Count > 0 ? Any[0] : null;

    public bool IsEmpty => Any.Count == 0 && From is null && To is null;
}
