using Birdik.Platform.Localization;

namespace Birdik.Platform.Registers;

/// <summary>A column made of a row already read: it can be neither sorted nor filtered.</summary>
internal sealed class ComputedColumn<TRow> : RegisterColumn<TRow>
{
    private readonly Func<TRow, Words, Cell> _show;

    public ComputedColumn(string key, Func<TRow, Words, Cell> show, bool isLead)
        : base(key, ColumnKind.Computed)
    {
        _show = show;
        IsLead = isLead;
    }

    internal override SortKey<TRow>? SortIn(Language language) => null;

    public override Cell Show(TRow row, Words words) => _show(row, words);

    public override object? Export(TRow row, Words words) => _show(row, words).Text;

    public override object? Value(TRow row) => null;
}
