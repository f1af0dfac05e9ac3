using Birdik.Methods.Law.Notes;

namespace Birdik.Methods.Law.Structure;

/// <summary>Hangs the lines of one provision's body into parts, points, subpoints, dashed items and paragraphs.</summary>
internal sealed class BodyBuilder(ProvisionNode home)
{
    private ProvisionNode? _part;
    private ProvisionNode? _paragraph;
    private ProvisionNode? _pointsOf;
    private ProvisionNode? _point;
    private ProvisionNode? _subpoint;
    private ProvisionNode? _listOf;

    internal void Add(LegalLine line)
    {
        if (AmendmentNotes.Read(line.Text) is not null)
        {
            (_listOf ?? _pointsOf ?? _part ?? home).Add(new(ProvisionKind.Note, line.Number) { Text = line.Text });
            return;
        }

        var body = BodyLine.Read(line.Text);
        switch (body.Kind)
        {
            case BodyLineKind.Part:
                AddPart(body, line);
                break;
            case BodyLineKind.Point:
                AddPoint(body, line);
                break;
            case BodyLineKind.Subpoint:
                _subpoint = Hang(_point ?? _paragraph ?? _part ?? home, ProvisionKind.Subpoint, body, line);
                OpenList(_subpoint);
                break;
            case BodyLineKind.Indent:
                Hang(_listOf ?? Deepest, ProvisionKind.Indent, body, line);
                break;
            case BodyLineKind.Plain:
                AddPlain(body, line);
                break;
        }
    }

    private ProvisionNode Deepest => _subpoint ?? _point ?? _paragraph ?? _part ?? home;

    private void AddPart(BodyLine body, LegalLine line)
    {
        _paragraph = _pointsOf = _point = _subpoint = _listOf = null;
        _part = Hang(home, ProvisionKind.Part, body, line);
        OpenList(_part);
    }

    private void AddPoint(BodyLine body, LegalLine line)
    {
        var opensRow = _pointsOf is null || body.Number.Digits == "1";
        if (opensRow)
        {
            _pointsOf = _paragraph ?? _part ?? home;
        }

        _subpoint = null;
        _point = Hang(_pointsOf!, ProvisionKind.Point, body, line);
        OpenList(_point);
    }

    private void AddPlain(BodyLine body, LegalLine line)
    {
        if (_listOf is not null && IsItem(_listOf, body.Text))
        {
            Hang(_listOf, ProvisionKind.Paragraph, body, line);
            return;
        }

        _pointsOf = _point = _subpoint = null;
        _listOf = null;
        _paragraph = Hang(_part ?? home, ProvisionKind.Paragraph, body, line);
        OpenList(_paragraph);
    }

    // After a colon: lines that begin small, or that follow an item ending with a semicolon or comma.
    private static bool IsItem(ProvisionNode list, string text) =>
        char.IsLower(text[0])
        || (list.Children.Count > 0 && list.Children[^1] is { Kind: ProvisionKind.Paragraph, Text: [.., ';' or ','] });

    private void OpenList(ProvisionNode node) => _listOf = node.OpensList ? node : _listOf == node ? null : CloseUnder(node);

    // A list stays open for the items that stand beside the node it belongs to, not for what follows a closed point.
    private ProvisionNode? CloseUnder(ProvisionNode node) => node.Kind is ProvisionKind.Point or ProvisionKind.Subpoint ? null : _listOf;

    private static ProvisionNode Hang(ProvisionNode parent, ProvisionKind kind, BodyLine body, LegalLine line) =>
        parent.Add(new(kind, line.Number, body.Number, body.Label.Length == 0 ? null : body.Label) { Text = body.Text });
}
