using Birdik.Methods.Powers;
using Birdik.Platform.Localization;
using Birdik.Platform.Registers;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Functions;

/// <summary>The register of functions: by code, sphere, kind, post.</summary>
internal sealed class FunctionRegister : RegisterDefinition<FunctionRow>
{
    public FunctionRegister()
        : base("powers.functions", PowersLinks.Register, "Powers.Functions", PowersPermissions.View)
    {
        RowId(x => x.Id);
        Column("code", x => x.Code).FilterExactly(x => x.Code).Narrow();
        Column("name", x => x.SortKey).Shows((row, words) => row.Name.In(words.Language)).FilterBy(x => x.SearchText).Lead();
        Column("kind", x => x.Kind).Labels("Powers.Kind");
        Column("place", x => x.Place).Labels("Powers.Place");
        Column("post", x => x.Post).Labels("Powers.Post");
        Computed("status", Status);
        Column("sphere", x => x.Sphere).Labels("Law.Sphere").Hidden();
        Column("frequency", x => x.Frequency).Labels("Powers.Frequency").Hidden();
        Column("driver", x => x.Driver).Labels("Powers.Driver").Hidden();
        Column("from", x => x.From).Hidden();
        Column("to", x => x.To).Hidden();
        SortFirst("code");
        Search(x => x.SearchText);
        Chip("own", x => x.To == null && x.Kind == FunctionKind.Own);
        Chip("delegated", x => x.To == null && x.Kind == FunctionKind.Delegated);
        Chip("state", x => x.To == null && x.Kind == FunctionKind.State);
        Chip("noBasis", x => x.To == null && !x.HasBasis);
        Chip("unverified", x => x.To == null && !x.IsVerified);
        Chip("ended", x => x.To != null);
        Opens(row => PowersLinks.Function(row.Code));
        StartsNew(PowersLinks.NewFunction, PowersPermissions.Edit);
    }

    public override IQueryable<FunctionRow> Rows(RegisterSource source)
    {
        var today = source.Today;
        return source.Db.Set<Function>().AsNoTracking().Select(function => new FunctionRow
        {
            Id = function.Id,
            Code = function.Code,
            Name = function.Name,
            Sphere = function.Sphere,
            Kind = function.Kind,
            Place = function.Place,
            Frequency = function.Frequency,
            Post = function.Post,
            Driver = function.Driver,
            HasBasis = source.Db.Set<FunctionBasis>().Any(basis => basis.FunctionId == function.Id
                && (basis.From == null || basis.From <= today) && (basis.To == null || basis.To >= today)),
            IsVerified = function.IsVerified,
            IsSynthetic = function.IsSynthetic,
            From = function.From,
            To = function.To,
            SearchText = function.SearchText,
            SortKey = function.SortKey,
        });
    }

    private static Cell Status(FunctionRow row, Words words) => row switch
    {
        { To: { } end } => new Cell(words["Powers.Status.Ended", ("day", end)], CellTone.Quiet),
        { HasBasis: false } => new Cell(words["Powers.Status.NoBasis"], CellTone.Late),
        { IsVerified: false } => new Cell(words["Powers.Status.Unverified"], CellTone.Soon),
        _ => new Cell(words["Powers.Status.InForce"], CellTone.Done),
    };
}
