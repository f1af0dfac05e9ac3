namespace Birdik.Ui.Parts;

/// <summary>The kinds of picture; all are drawn from the table that stands under them.</summary>
public enum ChartKind
{
    /// <summary>Lying bars beside each other.</summary>
    Bar,

    /// <summary>Lying bars on top of each other.</summary>
    Stack,

    /// <summary>Lines over time.</summary>
    Line,
}
