namespace Birdik.Methods.Law.Structure;

/// <summary>Hangs divisions and articles under each other by rank; lines between them go to the innermost open one.</summary>
internal sealed class TreeBuilder
{
    private const int MaxConclusionLines = 40;

    private readonly ProvisionNode _root = new(ProvisionKind.Preface, 0);
    private readonly Stack<ProvisionNode> _open = new();

    private readonly List<LegalLine> _lines;
    private BodyBuilder _body;

    private TreeBuilder(List<LegalLine> lines)
    {
        _lines = lines;
        _open.Push(_root);
        _body = new(_root);
    }

    /// <summary>A root whose children are the provisions.</summary>
    internal static ProvisionNode Build(List<LegalLine> lines) => new TreeBuilder(lines).Build();

    private ProvisionNode Build()
    {
        var conclusion = ConclusionStart();
        var first = FirstHeading(conclusion);
        var hasBody = first < conclusion;
        var at = AddFront(hasBody ? first : Math.Min(FrontMatter.EndWithoutHeadings(_lines), conclusion));
        while (at < conclusion)
        {
            at = HeadingReader.Read(_lines[at].Text) is { } heading ? Open(heading, at, conclusion) : AddBody(at);
        }

        if (conclusion < _lines.Count)
        {
            var end = _root.Add(new(ProvisionKind.Conclusion, _lines[conclusion].Number));
            AddPlain(end, conclusion, _lines.Count);
        }

        foreach (var article in Numbering.All(_root).Where(node => node.Kind == ProvisionKind.Article))
        {
            article.LiftLastNotes();
        }

        return _root;
    }

    private int AddBody(int at)
    {
        _body.Add(_lines[at]);
        return at + 1;
    }

    private int AddFront(int end)
    {
        var preamble = FrontMatter.PreambleStart(_lines, end);
        if (preamble > 0)
        {
            AddPlain(_root.Add(new(ProvisionKind.Preface, _lines[0].Number)), 0, preamble);
        }

        if (preamble < end)
        {
            AddPlain(_root.Add(new(ProvisionKind.Preamble, _lines[preamble].Number)), preamble, end);
        }

        return end;
    }

    private int Open(LegalHeading heading, int at, int end)
    {
        while (_open.Count > 1 && Rank(_open.Peek().Kind) >= Rank(heading.Kind))
        {
            _open.Pop();
        }

        var node = _open.Peek().Add(new(heading.Kind, _lines[at].Number, heading.Number, heading.Label.TrimEnd('.')));
        _open.Push(node);
        _body = new(node);
        var next = TitleLines.Take(_lines, at, end, heading, out var title);
        node.Heading = title.Length == 0 ? null : title;
        return next;
    }

    private void AddPlain(ProvisionNode node, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            node.Add(FrontMatter.Node(_lines[i]));
        }
    }

    private int FirstHeading(int end)
    {
        var first = 0;
        while (first < end && HeadingReader.Read(_lines[first].Text) is null)
        {
            first++;
        }

        return first;
    }

    private int ConclusionStart()
    {
        for (var i = Math.Max(1, _lines.Count - MaxConclusionLines); i < _lines.Count; i++)
        {
            if (FrontMatter.OpensConclusion(_lines[i].Text))
            {
                return i;
            }
        }

        return _lines.Count;
    }

    private static int Rank(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Preface or ProvisionKind.Preamble or ProvisionKind.Conclusion => -1,
        ProvisionKind.Annex => 0,
        ProvisionKind.ActPart => 1,
        ProvisionKind.Section => 2,
        ProvisionKind.Subsection => 3,
        ProvisionKind.Chapter => 4,
        ProvisionKind.Subchapter => 5,
        ProvisionKind.Article => 6,
        ProvisionKind.Part or ProvisionKind.Point or ProvisionKind.Subpoint or ProvisionKind.Indent or ProvisionKind.Paragraph
            or ProvisionKind.Note => 7,
    };
}
