namespace Birdik.Platform.Registers;

/// <summary>What a column holds; decides how it is shown, aligned, filtered and exported.</summary>
public enum ColumnKind
{
    Text,
    Number,
    Day,
    Moment,
    Choice,
    Localized,
    Computed,
}
