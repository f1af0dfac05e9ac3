using Birdik.Platform.Localization;

namespace Birdik.Platform.Registers;

/// <summary>
/// A register as pages, exports and the API know it, whatever its rows are. Declare one by deriving from
/// <see cref="RegisterDefinition{TRow}"/> and add it with <see cref="RegisterServices.AddRegister{T}"/>.
/// </summary>
public interface IRegister
{
    /// <summary><c>module.things</c>; the API has it at <c>/api/v1/module/things</c>.</summary>
    string Key { get; }

    /// <summary>The address of its page.</summary>
    string Path { get; }

    /// <summary>
    /// Under which its texts stand: <c>{Texts}.Title</c>, <c>.Empty</c>, <c>.New</c>, <c>.Column.{key}</c>, <c>.Chip.{key}</c>,
    /// <c>.View.{key}</c>, <c>.Bulk.{key}</c>.
    /// </summary>
    string Texts { get; }

    /// <summary>Who may open it.</summary>
    string Permission { get; }

    IReadOnlyList<string> ColumnKeys { get; }

    IReadOnlyList<string> SortKeys { get; }

    IReadOnlyList<string> ChipKeys { get; }

    /// <summary>The button that starts a new record; null when there is none.</summary>
    RegisterButton? New { get; }

    /// <summary>Whether a municipality only reads it, whatever the roles of its people.</summary>
    bool IsKeptByState { get; }

    /// <summary>The views that everyone has, after "all".</summary>
    IReadOnlyList<RegisterTab> Tabs { get; }

    IReadOnlyList<RegisterAction> Actions { get; }

    /// <summary>Whether a row has a short form to show beside the table (its page with <c>?part=preview</c>).</summary>
    bool HasPreview { get; }

    bool CanBeSearched { get; }

    /// <summary>Whether a filter can read the values.</summary>
    bool Understands(string column, FilterValues values);

    /// <summary>The columns the query shows, in order.</summary>
    IReadOnlyList<RegisterHead> Heads(RegisterQuery query, Words words);

    IReadOnlyList<RegisterField> Fields(RegisterQuery query, Words words);

    /// <summary>The column sorted by and whether downwards.</summary>
    (string Column, bool Descending) SortOf(RegisterQuery query);

    Task<RegisterPage> ReadAsync(RegisterSource source, RegisterQuery query, CancellationToken ct);

    /// <summary>Everything the query finds, in its order, streamed; at most <paramref name="limit"/> rows.</summary>
    IAsyncEnumerable<RegisterLine> AllAsync(RegisterSource source, RegisterQuery query, int limit, CancellationToken ct);

    /// <summary>The ids of what the query finds; one more than the limit says that there are too many.</summary>
    Task<IReadOnlyList<string>> IdsAsync(RegisterSource source, RegisterQuery query, int limit, CancellationToken ct);
}
