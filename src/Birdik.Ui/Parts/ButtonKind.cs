namespace Birdik.Ui.Parts;

/// <summary>How much a button weighs: a page has one primary.</summary>
public enum ButtonKind
{
    Primary,
    Secondary,
    Quiet,

    /// <summary>Cannot be taken back.</summary>
    Grave,
}
