using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Registers;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Norms;

/// <summary>The catalogue of norms of work.</summary>
internal sealed class WorkNormRegister : RegisterDefinition<WorkNormRow>
{
    public WorkNormRegister()
        : base("staffing.norms", StaffingLinks.Norms, "Staffing.Norms", StaffingPermissions.View)
    {
        RowId(x => x.Id);
        Column("code", x => x.Code).FilterExactly(x => x.Code).Narrow();
        Column("name", x => x.SortKey).Shows((row, words) => row.Name.In(words.Language)).FilterBy(x => x.SearchText).Lead();
        Column("post", x => x.Post).Labels("Powers.Post");
        Column("driver", x => x.Driver).Labels("Staffing.Driver");
        Column("perUnit", x => x.PerUnit);
        Column("minutes", x => x.Minutes);
        Column("confidence", x => x.Confidence).Labels("Staffing.Confidence");
        Computed("status", Status);
        Column("least", x => x.LeastMinutes).Hidden();
        Column("most", x => x.MostUnitMinutes).Hidden();
        Column("from", x => x.From).Hidden();
        Column("to", x => x.To).Hidden();
        SortFirst("code");
        Search(x => x.SearchText);
        Chip("inForce", x => x.To == null);
        Chip("byLaw", x => x.To == null && x.ByLaw);
        Chip("unverified", x => x.To == null && !x.IsVerified);
        Chip("measured", x => x.To == null && x.Confidence == WorkConfidence.Measured);
        Chip("former", x => x.To != null);
        Opens(row => StaffingLinks.Norm(row.Code));
        StartsNew(StaffingLinks.NewNorm, StaffingPermissions.Norms);
    }

    public override IQueryable<WorkNormRow> Rows(RegisterSource source) => source.Db.Set<WorkNorm>().AsNoTracking().Select(norm => new WorkNormRow
    {
        Id = norm.Id,
        Code = norm.Code,
        Name = norm.Name,
        Post = norm.Post,
        Driver = norm.Driver,
        PerUnit = norm.PerUnit,
        Minutes = norm.Minutes,
        LeastMinutes = norm.LeastMinutes,
        MostUnitMinutes = norm.MostUnitMinutes,
        ByLaw = norm.ByLaw,
        Confidence = norm.Confidence,
        From = norm.From,
        To = norm.To,
        IsVerified = norm.IsVerified,
        SearchText = norm.SearchText,
        SortKey = norm.SortKey,
    });

    private static Cell Status(WorkNormRow row, Words words) => row switch
    {
        { To: { } end } => new Cell(words["Staffing.Norm.Until", ("day", end)], CellTone.Quiet),
        { IsVerified: false } => new Cell(words["Part.Unverified"], CellTone.Soon),
        _ => new Cell(words["Staffing.Norm.InForce"], CellTone.Done),
    };
}

/// <summary>A norm of work as a row of the catalogue.</summary>
internal sealed record WorkNormRow
{
    public Id<WorkNorm> Id { get; init; }

    public string Code { get; init; } = "";

    public LocalizedText Name { get; init; } = new("", "");

    public FunctionPost Post { get; init; }

    public WorkDriver Driver { get; init; }

    public decimal PerUnit { get; init; }

    public decimal Minutes { get; init; }

    public decimal LeastMinutes { get; init; }

    public decimal MostUnitMinutes { get; init; }

    public bool ByLaw { get; init; }

    public WorkConfidence Confidence { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public bool IsVerified { get; init; }

    public string SearchText { get; init; } = "";

    public string SortKey { get; init; } = "";
}
