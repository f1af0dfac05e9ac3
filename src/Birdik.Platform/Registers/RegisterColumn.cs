using System.Linq.Expressions;
using Birdik.Platform.Localization;

namespace Birdik.Platform.Registers;

/// <summary>A column of a register: what it shows, and by what it is sorted and filtered in the database.</summary>
public abstract class RegisterColumn<TRow>(string key, ColumnKind kind)
{
    public string Key { get; } = key;

    public ColumnKind Kind { get; } = kind;

    /// <summary>Shown unless the person chose other columns.</summary>
    public bool IsDefault { get; private protected set; } = true;

    /// <summary>The column that names the row: its cell is the link, and the heading of the card on a phone.</summary>
    public bool IsLead { get; private protected set; }

    /// <summary>Kept on one line: numbers, dates, codes.</summary>
    public bool IsNarrow { get; private protected set; } = kind is ColumnKind.Number or ColumnKind.Day or ColumnKind.Moment;

    internal RegisterFilter<TRow>? Filter { get; private protected set; }

    public bool IsSortable => SortIn(Language.Ky) is not null;

    /// <summary>What the rows are sorted by when a reader of this language sorts by this column; null when it cannot be sorted.</summary>
    internal abstract SortKey<TRow>? SortIn(Language language);

    public abstract Cell Show(TRow row, Words words);

    /// <summary>The value as spreadsheets keep it: number, day, moment of Bishkek, or the words shown.</summary>
    public abstract object? Export(TRow row, Words words);

    /// <summary>The value as the API gives it.</summary>
    public abstract object? Value(TRow row);
}

/// <inheritdoc/>
public sealed class RegisterColumn<TRow, TValue> : RegisterColumn<TRow>
{
    private readonly Lazy<Func<TRow, TValue>> _read;
    private readonly CellWords<TValue> _words;
    private Func<Language, SortKey<TRow>?> _sort;
    private Func<TRow, Words, Cell>? _show;

    internal RegisterColumn(string key, Expression<Func<TRow, TValue>> value)
        : base(key, CellWords<TValue>.Kind)
    {
        _read = new Lazy<Func<TRow, TValue>>(value.Compile);
        _words = new CellWords<TValue>();
        _sort = DefaultSort.Of(value);
        Filter = RegisterFilter<TRow>.Default(value);
    }

    internal override SortKey<TRow>? SortIn(Language language) => _sort(language);

    /// <summary>Sorts by another expression, as a column that keeps the order of the Kyrgyz alphabet.</summary>
    public RegisterColumn<TRow, TValue> SortBy<TKey>(Expression<Func<TRow, TKey>> key)
    {
        var sort = new SortKey<TRow, TKey>(key);
        _sort = _ => sort;
        return this;
    }

    public RegisterColumn<TRow, TValue> Unsorted()
    {
        _sort = _ => null;
        return this;
    }

    /// <summary>Lets a text column be filtered: a word typed in any spelling is looked for in a folded column.</summary>
    public RegisterColumn<TRow, TValue> FilterBy(Expression<Func<TRow, string?>> folded)
    {
        Filter = new FoldedFilter<TRow>(folded);
        return this;
    }

    /// <summary>Lets the column be filtered by its exact value: a code, a person, an object.</summary>
    public RegisterColumn<TRow, TValue> FilterExactly<TKey>(Expression<Func<TRow, TKey>> value)
    {
        Filter = new ExactFilter<TRow, TKey>(value);
        return this;
    }

    public RegisterColumn<TRow, TValue> Unfiltered()
    {
        Filter = null;
        return this;
    }

    /// <summary>Shows it in other words than the value's own.</summary>
    public RegisterColumn<TRow, TValue> Shows(Func<TRow, Words, Cell> show)
    {
        _show = show;
        return this;
    }

    /// <summary>Where the words of a choice stand: <c>{prefix}.{Value}</c>; by default <c>Enum.{Type}.{Value}</c>.</summary>
    public RegisterColumn<TRow, TValue> Labels(string prefix)
    {
        _words.Prefix = prefix;
        if (Filter is IChoiceFilter choices)
        {
            choices.Prefix = prefix;
        }

        return this;
    }

    /// <summary>Not shown until a person chooses it.</summary>
    public RegisterColumn<TRow, TValue> Hidden()
    {
        IsDefault = false;
        return this;
    }

    /// <summary>The column that names the row.</summary>
    public RegisterColumn<TRow, TValue> Lead()
    {
        IsLead = true;
        return this;
    }

    public RegisterColumn<TRow, TValue> Narrow()
    {
        IsNarrow = true;
        return this;
    }

    public override Cell Show(TRow row, Words words) => _show is null ? _words.Show(_read.Value(row), words) : _show(row, words);

    public override object? Export(TRow row, Words words) =>
        _show is null ? _words.Export(_read.Value(row), words) : Show(row, words).Text;

    public override object? Value(TRow row) => _read.Value(row);
}
