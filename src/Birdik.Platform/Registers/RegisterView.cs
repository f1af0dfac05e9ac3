using Birdik.Platform.Identity;
using Birdik.Platform.Localization;

namespace Birdik.Platform.Registers;

/// <summary>A register as its page shows it: every word and every address the markup needs.</summary>
public sealed class RegisterView(
    IRegister register, RegisterQuery query, RegisterPage page, IReadOnlyList<RegisterTabView> tabs, Words words, CurrentUser user)
{
    public IRegister Register { get; } = register;

    public RegisterQuery Query { get; } = query;

    public RegisterPage Page { get; } = page;

    public IReadOnlyList<RegisterTabView> Tabs { get; } = tabs;

    public string Title { get; } = words[$"{register.Texts}.Title"];

    /// <summary>All columns, for the chooser.</summary>
    public IReadOnlyList<RegisterHead> AllHeads { get; } = register.Heads(query, words);

    public IEnumerable<RegisterHead> Heads => AllHeads.Where(head => head.IsShown);

    public IReadOnlyList<RegisterField> Fields { get; } = register.Fields(query, words);

    public bool HasFilters => Query.Filters.Count > 0 || Query.Chips.Count > 0 || Query.Search.Length > 0;

    /// <summary>There is nothing at all yet, whatever is asked.</summary>
    public bool IsEmpty => Page.Lines.Count == 0 && !HasFilters && Query.At is null;

    public string Empty => words[$"{Register.Texts}.Empty"];

    public RegisterButton? New => MayChange && Register.New is { } button && user.May(button.Permission) ? Register.New : null;

    public string NewLabel => words[$"{Register.Texts}.New"];

    /// <summary>Where a file can be imported; null where there is no importer, or the person may not.</summary>
    public string? ImportHref { get; init; }

    /// <summary>Whether the office is one that may change the register at all.</summary>
    public bool MayChange { get; init; } = true;

    public IEnumerable<RegisterAction> Actions => Register.Actions.Where(action => user.May(action.Permission));

    public string ActionLabel(RegisterAction action) => words[$"{Register.Texts}.Bulk.{action.Key}"];

    public string ChipLabel(RegisterChip chip) => words[$"{Register.Texts}.Chip.{chip.Key}"];

    /// <summary>An exact number up to 1,000, then «1 000+».</summary>
    public string Count(RegisterCount count) =>
        count.IsMore ? $"{words.Formats.Whole(RegisterCount.Exact)}+" : words.Formats.Whole(count.Number);

    public string Summary => words["Register.Summary", ("shown", Page.Lines.Count), ("all", Count(Page.Count))];

    public string? PreviousHref => Page.Previous is null ? null : To(Query with { Before = Page.Previous, After = null, At = null });

    public string? NextHref => Page.Next is null ? null : To(Query with { After = Page.Next, Before = null, At = null });

    public string ChipHref(RegisterChip chip) => To(AtStart with
    {
        Chips = chip.IsPressed ? [.. Query.Chips.Where(key => key != chip.Key)] : [.. Query.Chips, chip.Key],
    });

    public string SortHref(RegisterHead head) => To(AtStart with
    {
        Sort = head.Key,
        Descending = Register.SortOf(Query) is var (column, down) && column == head.Key && !down,
    });

    public string? AriaSort(RegisterHead head) =>
        Register.SortOf(Query) is var (column, down) && column == head.Key ? (down ? "descending" : "ascending") : null;

    /// <summary>The column sorted by, when one can jump to a day or number of it.</summary>
    public RegisterHead? JumpHead => AllHeads.FirstOrDefault(head => head.Key == Register.SortOf(Query).Column
        && head.Kind is ColumnKind.Day or ColumnKind.Moment or ColumnKind.Number);

    public string CleanHref => To(new RegisterQuery { View = RegisterTabView.All });

    public string CsvHref => RegisterAddress.Of(Register, AtStart, ("handler", "Csv"));

    public string ExcelHref => RegisterAddress.Of(Register, AtStart, ("handler", "Excel"));

    public string PrintHref => To(AtStart with { Print = true });

    public string? PreviewHref(RegisterLine line) => Register.HasPreview && line.Href is { } href
        ? $"{href}{(href.Contains('?', StringComparison.Ordinal) ? '&' : '?')}part=preview"
        : null;

    /// <summary>The same query from its first row.</summary>
    public RegisterQuery AtStart => Query with { After = null, Before = null, At = null };

    private string To(RegisterQuery query) => RegisterAddress.Of(Register, query);
}

/// <summary>A view as a tab.</summary>
/// <param name="Key">What stands in the address; <see cref="All"/> for everything.</param>
/// <param name="Label">Its name.</param>
/// <param name="Href">Its address.</param>
/// <param name="IsCurrent">Whether it is the one shown.</param>
/// <param name="SavedId">The saved view behind it, when the person may remove it.</param>
public sealed record RegisterTabView(string Key, string Label, string Href, bool IsCurrent, string? SavedId = null)
{
    public const string All = "all";
}
