using Birdik.Platform.Localization;
using Birdik.Platform.Registers;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Territory.Units;

/// <summary>The register of all units, in force or ended; the search finds them by present and former names and codes.</summary>
internal sealed class UnitRegister : RegisterDefinition<UnitRow>
{
    public const string Name = "territory.units";

    public UnitRegister()
        : base(Name, UnitLinks.Register, "Territory.Units", TerritoryPermissions.View)
    {
        RowId(x => x.Id);
        Column("name", x => x.SortKey).Shows((row, words) => row.Name.In(words.Language)).FilterBy(x => x.SearchText).Lead();
        Column("kind", x => x.Kind).Labels("Territory.Kind");
        Column("code", x => x.Code).FilterExactly(x => x.Code).Narrow();
        Computed("parent", (row, words) => row.Parent?.In(words.Language));
        Column("top", x => x.TopCode).Shows((row, words) => row.Top?.In(words.Language)).FilterExactly(x => x.TopCode).Unsorted();
        Computed("status", Status);
        Column("soate", x => x.Soate).FilterExactly(x => x.Soate).Hidden();
        Column("from", x => x.From).Hidden();
        Column("to", x => x.To).Hidden();
        Column("nameKy", x => x.Name.Ky).Unsorted().Hidden();
        Column("nameRu", x => x.Name.Ru).Unsorted().Hidden();
        Column("nameEn", x => x.Name.En).Unsorted().Hidden();
        SortFirst("name");
        Search(x => x.SearchText);
        Chip("inForce", source =>
        {
            var today = source.Today;
            return x => x.To == null || x.To >= today;
        });
        Chip("ended", source =>
        {
            var today = source.Today;
            return x => x.To != null && x.To < today;
        });
        Chip("municipalities", x => x.Kind == UnitKind.AiylAimak || x.Kind == UnitKind.RayonCity
            || x.Kind == UnitKind.OblastCity || x.Kind == UnitKind.RepublicanCity);
        Chip("unspecified", x => x.Kind == UnitKind.Unspecified);
        Opens(row => UnitLinks.Unit(row.Code));
        StartsNew(UnitLinks.NewUnit, TerritoryPermissions.Edit);
        KeptByState();
    }

    public override IQueryable<UnitRow> Rows(RegisterSource source) =>
        from unit in source.Db.Set<Unit>().AsNoTracking()
        join parent in source.Db.Set<Unit>() on unit.ParentId equals parent.Id into parents
        from first in parents.DefaultIfEmpty()
        join grandparent in source.Db.Set<Unit>() on first!.ParentId equals grandparent.Id into grandparents
        from second in grandparents.DefaultIfEmpty()
        join greatGrandparent in source.Db.Set<Unit>() on second!.ParentId equals greatGrandparent.Id into greatGrandparents
        from third in greatGrandparents.DefaultIfEmpty()
        let level = unit.Kind == UnitKind.Oblast || unit.Kind == UnitKind.RepublicanCity ? 0
            : first!.Kind == UnitKind.Oblast || first.Kind == UnitKind.RepublicanCity ? 1
            : second!.Kind == UnitKind.Oblast || second.Kind == UnitKind.RepublicanCity ? 2
            : third!.Kind == UnitKind.Oblast || third.Kind == UnitKind.RepublicanCity ? 3
            : -1
        select new UnitRow
        {
            Id = unit.Id,
            Code = unit.Code,
            Soate = unit.Soate,
            Kind = unit.Kind,
            Name = unit.Name,
            SortKey = unit.SortKey,
            SearchText = unit.SearchText,
            Parent = first == null ? null : new LocalizedText(first.Name.Ky, first.Name.Ru, first.Name.En),
            TopCode = level == 0 ? unit.Code : level == 1 ? first!.Code : level == 2 ? second!.Code : level == 3 ? third!.Code : null,
            Top = level == -1 ? null : new LocalizedText(
                level == 0 ? unit.Name.Ky : level == 1 ? first!.Name.Ky : level == 2 ? second!.Name.Ky : third!.Name.Ky,
                level == 0 ? unit.Name.Ru : level == 1 ? first!.Name.Ru : level == 2 ? second!.Name.Ru : third!.Name.Ru,
                level == 0 ? unit.Name.En : level == 1 ? first!.Name.En : level == 2 ? second!.Name.En : third!.Name.En),
            From = unit.From,
            To = unit.To,
        };

    private static Cell Status(UnitRow row, Words words) => row.To is { } end
        ? new Cell(words["Territory.Status.Ended", ("day", end)], CellTone.Quiet)
        : new Cell(words["Territory.Status.InForce"], CellTone.Done);
}
