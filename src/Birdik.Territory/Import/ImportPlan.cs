using Birdik.Platform.Results;
using Birdik.Territory.Units;

namespace Birdik.Territory.Import;

/// <summary>Lays the rows of an import over the units of the store and checks the tree that would come of it.</summary>
internal sealed class ImportPlan
{
    public const int MaxDepth = 10;

    private readonly Dictionary<string, ImportNode> _nodes;
    private readonly IReadOnlySet<string> _formerCodes;
    private readonly List<string> _files = [];
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _notices = [];

    /// <param name="known">All units of the store.</param>
    /// <param name="formerCodes">Codes that units of the store once had.</param>
    public ImportPlan(IReadOnlyCollection<Unit> known, IReadOnlySet<string> formerCodes)
    {
        _formerCodes = formerCodes;
        _nodes = known.ToDictionary(unit => unit.Soate ?? Key(unit.Code), unit => new ImportNode(unit.Soate ?? Key(unit.Code), unit));
        var byId = _nodes.Values.ToDictionary(node => node.Known!.Id);
        foreach (var node in _nodes.Values)
        {
            node.Parent = node.Known!.ParentId is { } parent ? byId[parent] : null;
        }
    }

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>What the import does not refuse but lists.</summary>
    public IReadOnlyList<Problem> Notices => _notices;

    /// <summary>The units that the files speak of.</summary>
    public IEnumerable<ImportNode> Touched => _nodes.Values.Where(node => node.AnyRecord is not null);

    /// <summary>Problems as they stand in the files, one after the other.</summary>
    public IReadOnlyList<Problem> InOrder(IEnumerable<Problem> problems) =>
        [.. problems.OrderBy(problem => _files.IndexOf(problem.File ?? "")).ThenBy(problem => problem.Line)];

    public void Lay(UnitRecords records)
    {
        _files.AddRange(records.Records.Select(record => record.File).Distinct());
        _problems.AddRange(records.Problems);
        foreach (var record in records.Records)
        {
            Place(record);
        }

        var touched = Touched.ToList();
        touched.ForEach(FindParent);
        var lost = touched.Where(HasNoWayUp).ToHashSet();
        _problems.AddRange(lost.Select(node => node.Refuse("territory.parents-in-circle")));
        foreach (var node in touched.Where(IsSound).OrderBy(Depth))
        {
            TellKind(node);
        }

        foreach (var node in _nodes.Values.Where(IsSound))
        {
            CheckUnderParent(node);
        }

        touched.ForEach(CheckAlone);

        bool IsSound(ImportNode node) => !lost.Contains(node) && node.Record is not { IsFaulty: true };
    }

    /// <summary>Two ways of writing one code of the state classifier are one key.</summary>
    private static string Key(string code) => UnitCode.Soate(code) ?? code;

    private void Place(UnitRecord record)
    {
        var key = Key(record.Id);
        if (!_nodes.TryGetValue(key, out var node))
        {
            _nodes.Add(key, node = new ImportNode(key, null));
        }

        var first = record.IsShapeOnly ? node.ShapeRecord : node.Record;
        if (first is not null)
        {
            var where = first.File == record.File ? $"{first.Line}" : $"{first.File}:{first.Line}";
            _problems.Add(Problem.Invalid("territory.code-repeated", "id", ("code", record.Id), ("first", where))
                with { File = record.File, Line = record.Line, Id = record.Id });
        }
        else if (record.IsShapeOnly)
        {
            node.ShapeRecord = record;
        }
        else
        {
            node.Record = record;
        }
    }

    private void FindParent(ImportNode node)
    {
        if (node.Record is not { Parent.Length: > 0 } record)
        {
            return;
        }

        if (!UnitCode.IsValid(record.Parent))
        {
            return;
        }

        if (_nodes.TryGetValue(Key(record.Parent), out var parent) && (parent.Known is not null || parent.Record is not null))
        {
            node.Parent = parent;
        }
        else
        {
            _problems.Add(node.Refuse("territory.parent-unknown", ("parent", record.Parent)));
        }
    }

    private static bool HasNoWayUp(ImportNode node) => Depth(node) > MaxDepth;

    private static int Depth(ImportNode node)
    {
        var depth = 0;
        for (var at = node.Parent; at is not null && depth <= MaxDepth; at = at.Parent)
        {
            depth++;
        }

        return depth;
    }

    private void TellKind(ImportNode node)
    {
        if (node.Record is not { } record)
        {
            return;
        }

        var told = record.IsCity ? UnitKinds.CityUnder(node.Parent?.Kind) : record.Kind;
        if (told is { } kind and not UnitKind.Unspecified)
        {
            node.Kind = kind;
        }
        else if (node.Known is null && record is { Kind: null, UnknownKind: null } && UnitCode.Soate(record.Id) is { } soate)
        {
            node.Kind = UnitCode.KindOf(soate) ?? UnitKind.Unspecified;
        }

        if (node.Kind == UnitKind.Unspecified)
        {
            _notices.Add(node.Refuse("territory.kind-unspecified", ("kind", record.UnknownKind)));
        }
    }

    private void CheckUnderParent(ImportNode node)
    {
        if (node.Parent is not { Record: not { IsFaulty: true } } parent || (node.AnyRecord is null && parent.AnyRecord is null))
        {
            return;
        }

        var told = node.AnyRecord is null ? parent : node;
        if (!node.Kind.MayLieUnder(parent.Kind))
        {
            _problems.Add(told.Refuse("territory.parent-kind", ("kind", node.Kind.Code()), ("parentKind", parent.Kind.Code()), ("parent", parent.Key)));
        }

        if (node.From < parent.From || (parent.To is not null && (node.To is null || node.To > parent.To)))
        {
            _problems.Add(told.Refuse("territory.parent-validity", ("parent", parent.Key), ("child", node.Key)));
        }
    }

    private void CheckAlone(ImportNode node)
    {
        if (node.To < node.From && node.Record is not { IsFaulty: true })
        {
            _problems.Add(node.Refuse("territory.ends-before-it-begins", ("value", node.To)));
        }

        if (node.Known is not null)
        {
            return;
        }

        if (node.Record is not { HasName: true })
        {
            _problems.Add(node.Refuse(node.Record is null ? "territory.unit-unknown" : "territory.name-missing", ("value", node.Key)));
        }

        if (_formerCodes.Contains(node.Key))
        {
            _problems.Add(node.Refuse("territory.code-former", ("code", node.Key)));
        }
    }
}
