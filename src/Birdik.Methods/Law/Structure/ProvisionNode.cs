using Birdik.Methods.Law.Numbers;

namespace Birdik.Methods.Law.Structure;

/// <summary>A provision while the tree grows.</summary>
internal sealed class ProvisionNode(ProvisionKind kind, int line, ReadNumber printed = default, string? label = null)
{
    internal ProvisionKind Kind { get; } = kind;

    internal int Line { get; } = line;

    internal ReadNumber Printed { get; } = printed;

    internal string? Label { get; set; } = label;

    internal ProvisionNumber? Number { get; set; } =
        printed.Length == 0 ? null : new(printed.Digits, printed.Superscript, printed.Hyphen);

    internal string? Heading { get; set; }

    internal string Text { get; set; } = "";

    internal string Address { get; set; } = "";

    internal List<ProvisionNode> Children { get; } = [];

    /// <summary>A list follows: the text ends with a colon.</summary>
    internal bool OpensList => Text.EndsWith(':');

    internal ProvisionNode Add(ProvisionNode child)
    {
        Children.Add(child);
        return child;
    }

    /// <summary>Notes at the very end speak of the whole: they are taken out of its last part.</summary>
    internal void LiftLastNotes()
    {
        if (Children.Count == 0)
        {
            return;
        }

        var last = Children[^1];
        last.LiftLastNotes();
        var first = last.Children.FindLastIndex(child => child.Kind != ProvisionKind.Note) + 1;
        if (first < last.Children.Count && last.Kind is ProvisionKind.Part or ProvisionKind.Point or ProvisionKind.Subpoint
            or ProvisionKind.Indent or ProvisionKind.Paragraph)
        {
            Children.AddRange(last.Children[first..]);
            last.Children.RemoveRange(first, last.Children.Count - first);
        }
    }

    internal LegalProvision Freeze() =>
        new(Kind, Address, Number, Label, Heading, Text, Line, [.. Children.Select(child => child.Freeze())]);
}
