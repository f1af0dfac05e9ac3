namespace Birdik.Planning.Papers;

/// <summary>A document as it stands on paper: words only, the same for DOCX and PDF.</summary>
/// <param name="Title">The title in the file's properties.</param>
public sealed record Paper(string Title, IReadOnlyList<PaperPart> Parts);

/// <summary>A part of a paper, from the top.</summary>
public abstract record PaperPart;

/// <summary>A paragraph.</summary>
public sealed record PaperText(string Text, PaperLook Look = PaperLook.Plain) : PaperPart;

/// <summary>A table; its heading is repeated on every page. A wide one lies on pages of its own.</summary>
/// <param name="Shares">The widths of the columns, in shares of the whole.</param>
public sealed record PaperTable(
    IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<int> Shares, bool IsWide = false) : PaperPart;

public enum PaperLook
{
    Plain,
    Title,

    /// <summary>In the middle, under the title.</summary>
    Middle,

    /// <summary>At the right, as the mark of approval stands.</summary>
    Approval,
    Heading,
    Bold,
    Small,
}
