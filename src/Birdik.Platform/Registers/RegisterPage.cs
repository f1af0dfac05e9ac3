using Birdik.Platform.Results;

namespace Birdik.Platform.Registers;

/// <summary>One page of a register as it was read.</summary>
/// <param name="Lines">Its rows.</param>
/// <param name="Previous">The cursor for the page before; null at the beginning.</param>
/// <param name="Next">The cursor for the page after; null at the end.</param>
/// <param name="Count">How many rows there are in all.</param>
/// <param name="Chips">The chips with their counts.</param>
/// <param name="Problems">What of the address could not be used.</param>
public sealed record RegisterPage(
    IReadOnlyList<RegisterLine> Lines,
    string? Previous,
    string? Next,
    RegisterCount Count,
    IReadOnlyList<RegisterChip> Chips,
    IReadOnlyList<Problem> Problems);

/// <summary>A row: its id, its address, and one cell for each column shown.</summary>
public sealed record RegisterLine(string Id, string? Href, IReadOnlyList<RegisterValue> Values);

/// <summary>A cell in its three forms: read by people, kept by a spreadsheet, given by the API.</summary>
public readonly record struct RegisterValue(Cell Shown, object? Exported, object? Raw);

/// <summary>A count, exact up to 1,000.</summary>
public readonly record struct RegisterCount(int Number)
{
    public const int Exact = 1_000;

    public bool IsMore => Number > Exact;
}

public sealed record RegisterChip(string Key, RegisterCount Count, bool IsPressed);

/// <summary>The head of a column.</summary>
/// <param name="Key">The column.</param>
/// <param name="Label">Its name in the reader's language.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsSortable">Whether it can be sorted by.</param>
/// <param name="IsLead">Whether it names the row.</param>
/// <param name="IsNarrow">Whether it stays on one line.</param>
/// <param name="IsShown">Whether the query shows it.</param>
public sealed record RegisterHead(
    string Key, string Label, ColumnKind Kind, bool IsSortable, bool IsLead, bool IsNarrow, bool IsShown);

/// <summary>A filter with what is filled in.</summary>
public sealed record RegisterField(
    string Key, string Label, FilterKind Kind, IReadOnlyList<FilterOption> Options, FilterValues Values);

/// <summary>The button that starts a new record, and who sees it.</summary>
public sealed record RegisterButton(string Href, string Permission);

/// <summary>A view that everyone has: its text is <c>{Texts}.View.{Key}</c>.</summary>
public sealed record RegisterTab(string Key, string Query);
