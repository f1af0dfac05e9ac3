namespace Birdik.Methods.Law.Structure;

/// <summary>A node of the tree of an act, in reading order.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Address">Stable address in the act (the eId of Akoma Ntoso), unique in it: <c>art_28-1__para_2__point_3</c>.</param>
/// <param name="Number">Its number, where it bears one.</param>
/// <param name="Label">The number as printed, a flattened superscript set right: «Статья 28¹», «2.», «3)», «Глава первая».</param>
/// <param name="Heading">The title of a division or article.</param>
/// <param name="Text">Its own text, before that of <paramref name="Children"/>; empty for divisions and articles.</param>
/// <param name="Line">Line of the source where it begins, from 1.</param>
/// <param name="Children">What it is divided into.</param>
public sealed record LegalProvision(
    ProvisionKind Kind,
    string Address,
    ProvisionNumber? Number,
    string? Label,
    string? Heading,
    string Text,
    int Line,
    IReadOnlyList<LegalProvision> Children)
{
    /// <summary>The provision and everything in it, in reading order.</summary>
    public IEnumerable<LegalProvision> Walk()
    {
        var open = new Stack<LegalProvision>();
        open.Push(this);
        while (open.TryPop(out var provision))
        {
            yield return provision;
            for (var i = provision.Children.Count - 1; i >= 0; i--)
            {
                open.Push(provision.Children[i]);
            }
        }
    }

    /// <summary>Label, heading and text of the provision and everything in it, a line each.</summary>
    public string FullText() => string.Join('\n', Walk().Select(provision => provision.OwnText()).Where(text => text.Length > 0));

    /// <summary>Label, heading and text of the provision itself.</summary>
    public string OwnText() =>
        string.Join(' ', new[] { Label, Heading, Text }.Where(part => !string.IsNullOrEmpty(part)));
}
