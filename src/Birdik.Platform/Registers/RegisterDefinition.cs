using System.Linq.Expressions;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;

namespace Birdik.Platform.Registers;

/// <summary>
/// A register declared in code: rows, columns, chips, views, actions. One object serves all requests, so it holds no state; what differs
/// by request comes with the <see cref="RegisterSource"/>. Rows are entities, or records with <c>init</c> properties projected by
/// <c>Select(x => new Row { … })</c> (not by constructor: the database could not sort by them).
/// </summary>
public abstract class RegisterDefinition<TRow>(string key, string path, string texts, string permission) : IRegister
    where TRow : class
{
    private readonly List<RegisterColumn<TRow>> _columns = [];
    private readonly List<(string Key, Func<RegisterSource, Expression<Func<TRow, bool>>> Condition)> _chips = [];
    private readonly List<Expression<Func<TRow, string?>>> _searched = [];
    private readonly List<RegisterTab> _tabs = [];
    private readonly List<RegisterAction> _actions = [];
    private (string Column, bool Descending)? _sort;
    private Func<TRow, string>? _href;

    public string Key { get; } = key;

    public string Path { get; } = path;

    public string Texts { get; } = texts;

    public string Permission { get; } = permission;

    public IReadOnlyList<string> ColumnKeys => [.. _columns.Select(column => column.Key)];

    public IReadOnlyList<string> SortKeys => [.. _columns.Where(column => column.IsSortable).Select(column => column.Key)];

    public IReadOnlyList<string> ChipKeys => [.. _chips.Select(chip => chip.Key)];

    public RegisterButton? New { get; private set; }

    public bool IsKeptByState { get; private set; }

    public IReadOnlyList<RegisterTab> Tabs => _tabs;

    public IReadOnlyList<RegisterAction> Actions => _actions;

    public bool HasPreview { get; private set; }

    public bool CanBeSearched => _searched.Count > 0;

    internal SortKey<TRow> Id { get; private set; } = null!;

    internal IReadOnlyList<RegisterColumn<TRow>> AllColumns => _columns;

    internal IReadOnlyList<Expression<Func<TRow, string?>>> Searched => _searched;

    internal IEnumerable<(string Key, Expression<Func<TRow, bool>> Condition)> Chips(RegisterSource source) =>
        _chips.Select(chip => (chip.Key, chip.Condition(source)));

    internal string? HrefOf(TRow row) => _href?.Invoke(row);

    /// <summary>The rows that the person may see at all.</summary>
    public abstract IQueryable<TRow> Rows(RegisterSource source);

    public bool Understands(string column, FilterValues values) =>
        !values.IsEmpty && _columns.Find(one => one.Key == column)?.Filter?.Read(values) is not null;

    public IReadOnlyList<RegisterHead> Heads(RegisterQuery query, Words words) =>
    [
        .. _columns.Select(column => new RegisterHead(
            column.Key, words[$"{Texts}.Column.{column.Key}"], column.Kind, column.IsSortable, column.IsLead, column.IsNarrow,
            Shows(query, column))),
    ];

    public IReadOnlyList<RegisterField> Fields(RegisterQuery query, Words words) =>
    [
        .. _columns.Where(column => column.Filter is not null).Select(column => new RegisterField(
            column.Key, words[$"{Texts}.Column.{column.Key}"], column.Filter!.Kind, column.Filter.Options(words),
            query.Filters.GetValueOrDefault(column.Key) ?? FilterValues.None)),
    ];

    public (string Column, bool Descending) SortOf(RegisterQuery query)
    {
        var (column, descending) = _sort ?? throw new InvalidOperationException($"The register {Key} says no order: SortFirst.");
        return query.Sort is null
            ? (column, query.Descending ?? descending)
            : (query.Sort, query.Descending ?? (query.Sort == column && descending));
    }

    public async Task<RegisterPage> ReadAsync(RegisterSource source, RegisterQuery query, CancellationToken ct) =>
        await new RegisterReader<TRow>(this, source, query).PageAsync(ct);

    public IAsyncEnumerable<RegisterLine> AllAsync(RegisterSource source, RegisterQuery query, int limit, CancellationToken ct) =>
        new RegisterReader<TRow>(this, source, query).AllAsync(limit, ct);

    public Task<IReadOnlyList<string>> IdsAsync(RegisterSource source, RegisterQuery query, int limit, CancellationToken ct) =>
        new RegisterReader<TRow>(this, source, query).IdsAsync(limit, ct);

    internal static bool Shows(RegisterQuery query, RegisterColumn<TRow> column) =>
        query.Columns.Count == 0 ? column.IsDefault : query.Columns.Contains(column.Key) || column.IsLead;

    /// <summary>What makes a row one of a kind; the last word of every order. Call it first.</summary>
    protected void RowId<TId>(Expression<Func<TRow, TId>> id) => Id = new SortKey<TRow, TId>(id);

    /// <summary>Adds a column; its kind, order, filter and words follow from the type of the value.</summary>
    protected RegisterColumn<TRow, TValue> Column<TValue>(string key, Expression<Func<TRow, TValue>> value)
    {
        var column = new RegisterColumn<TRow, TValue>(key, value);
        _columns.Add(column);
        return column;
    }

    /// <summary>Adds a column made of the row once it is read.</summary>
    protected void Computed(string key, Func<TRow, Words, Cell> show, bool isLead = false) =>
        _columns.Add(new ComputedColumn<TRow>(key, show, isLead));

    /// <summary>The folded columns (lower case, plain letters) in which the search field looks.</summary>
    protected void Search(params ReadOnlySpan<Expression<Func<TRow, string?>>> folded) => _searched.AddRange(folded);

    /// <summary>Adds a chip: one press shows the rows that fit.</summary>
    protected void Chip(string key, Func<RegisterSource, Expression<Func<TRow, bool>>> condition) => _chips.Add((key, condition));

    protected void Chip(string key, Expression<Func<TRow, bool>> condition) => _chips.Add((key, _ => condition));

    /// <summary>The order in which the register opens.</summary>
    protected void SortFirst(string column, bool descending = false) => _sort = (column, descending);

    /// <summary>Where a row opens, and whether that page has a short form (<c>?part=preview</c>).</summary>
    protected void Opens(Func<TRow, string> href, bool preview = false)
    {
        _href = href;
        HasPreview = preview;
    }

    /// <summary>The one button that starts a new record; the text is <c>{Texts}.New</c>.</summary>
    protected void StartsNew(string href, string permission) => New = new RegisterButton(href, permission);

    /// <summary>A municipality reads it and does not change it.</summary>
    protected void KeptByState() => IsKeptByState = true;

    /// <summary>Adds a view that everyone has.</summary>
    protected void Tab(string key, string query) => _tabs.Add(new RegisterTab(key, query));

    /// <summary>Adds something that can be done to several rows at once.</summary>
    protected void Bulk(
        string key, string permission, Func<IServiceProvider, IReadOnlyList<string>, CancellationToken, Task<Result<int>>> run) =>
        _actions.Add(new RegisterAction(key, permission, run));

    /// <summary>Adds something that is done to several rows on a page of its own; at most <see cref="RegisterAction.MaxOpened"/> rows.</summary>
    protected void BulkOpens(string key, string permission, Func<IReadOnlyList<string>, string> page) =>
        _actions.Add(new RegisterAction(key, permission, (_, _, _) => Task.FromResult<Result<int>>(0)) { Opens = page });
}
