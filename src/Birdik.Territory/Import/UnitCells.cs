using Birdik.Platform.Localization;
using Birdik.Platform.Registers.Import;
using Birdik.Territory.Units;

namespace Birdik.Territory.Import;

/// <summary>Reads the cells of the register's own table as records of an import.</summary>
internal sealed class UnitCells(ImportTable table, IReadOnlyList<Unit> units)
{
    private readonly Dictionary<string, Unit> _byCode = units.ToDictionary(unit => unit.Code);
    private readonly Dictionary<Platform.Ids.Id<Unit>, Unit> _byId = units.ToDictionary(unit => unit.Id);
    private readonly ILookup<string, Unit> _byName = units.Where(unit => unit.To is null).ToLookup(unit => unit.Name.In(table.Language));
    private readonly HashSet<string> _codes = [.. table.Rows.Select(row => row.Text("code"))];

    /// <summary>Adds the row, unless something in it is wrong; that then stands at the row.</summary>
    public void AddTo(UnitRecords records, ImportRow row)
    {
        var code = row.Text("code");
        row.Name = code;
        if (!UnitCode.IsValid(code))
        {
            row.Refuse("code", code.Length == 0 ? "territory.code-missing" : "territory.code-invalid", ("value", code));
            return;
        }

        var known = _byCode.GetValueOrDefault(code);
        var names = Names(row, known);
        var (ky, ru, en) = names;
        row.Name = new LocalizedText(ky, ru, en) is var told && told.In(table.Language).Length > 0
            ? told.In(table.Language)
            : known?.Name.In(table.Language) ?? code;
        if (known is null && ky.Length == 0)
        {
            row.Refuse("nameKy", "territory.name-needed");
        }

        var record = new UnitRecord(table.File, row.Line, code)
        {
            Kind = row.Choice<UnitKind>("kind"),
            NameKy = ky,
            NameRu = ru,
            NameEn = en,
            Parent = Parent(row, known),
            From = row.Day("from"),
        };
        if (!row.IsRefused)
        {
            records.Add(record, []);
        }
    }

    /// <summary>The names that the row tells; the register shows one of the three in the column of names.</summary>
    private (string Ky, string Ru, string En) Names(ImportRow row, Unit? known)
    {
        var shown = Name(row, "name");
        var told = shown == known?.Name.In(table.Language) ? "" : shown;
        string In(Language language, string column) =>
            Name(row, column) is { Length: > 0 } name ? name : table.Language == language ? told : "";
        return (In(Language.Ky, "nameKy"), In(Language.Ru, "nameRu"), In(Language.En, "nameEn"));
    }

    private static string Name(ImportRow row, string column)
    {
        var name = row.Text(column);
        if (name.Length > Unit.MaxName)
        {
            row.Refuse(column, "territory.name-too-long");
        }
        else if (name.Any(char.IsControl))
        {
            row.Refuse(column, "territory.name-invalid");
        }

        return name;
    }

    /// <summary>The code of the unit above: the cell holds a code, or a name that one unit alone has.</summary>
    private string Parent(ImportRow row, Unit? known)
    {
        var text = row.Text("parent");
        var present = known?.ParentId is { } id ? _byId[id] : null;
        if (text.Length == 0 || text == present?.Name.In(table.Language))
        {
            return "";
        }

        if (_byCode.ContainsKey(text) || _codes.Contains(text))
        {
            return text;
        }

        var named = _byName[text].Take(2).ToList();
        if (named.Count == 1)
        {
            return named[0].Code;
        }

        row.Refuse("parent", named.Count == 0 ? "territory.parent-unknown" : "territory.parent-ambiguous", ("parent", text));
        return "";
    }
}
