using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Tables;

/// <summary>Reads staffing tables.</summary>
public sealed class StaffingTables(BirdikDbContext db)
{
    private const int MostShown = 100;

    /// <summary>The versions of one's own office, the newest first.</summary>
    public async Task<IReadOnlyList<StaffingTable>> AllAsync(CancellationToken ct) =>
        await db.Set<StaffingTable>().AsNoTracking().OrderByDescending(table => table.Number).Take(MostShown).ToListAsync(ct);

    public async Task<StaffingTableView?> ByIdAsync(Id<StaffingTable> id, CancellationToken ct)
    {
        if (await db.Set<StaffingTable>().AsNoTracking().SingleOrDefaultAsync(table => table.Id == id, ct) is not { } found)
        {
            return null;
        }

        var lines = await db.Set<StaffingLine>().AsNoTracking().Where(line => line.TableId == id).OrderBy(line => line.Place).ToListAsync(ct);
        var posts = await db.Set<Post>().AsNoTracking().ToDictionaryAsync(post => post.Id, ct);
        return new StaffingTableView(found, [.. lines.Select(line => new StaffingLineView(line, posts[line.PostId]))]);
    }

    /// <summary>The lines of the table that holds on a day; where none is approved, those of the newest draft.</summary>
    public async Task<IReadOnlyList<StaffingLineView>> PostsOnAsync(DateOnly day, CancellationToken ct)
    {
        var all = await db.Set<StaffingTable>().AsNoTracking().Select(table => new { table.Id, table.Number, table.State, table.From }).ToListAsync(ct);
        var held = all.Where(table => table.State == StaffingTableState.Approved && table.From <= day).OrderBy(table => table.From).ThenBy(table => table.Number).LastOrDefault()
            ?? all.MaxBy(table => table.Number);
        return held is not null && await ByIdAsync(held.Id, ct) is { } view ? view.Lines : [];
    }

    /// <summary>Of every office the approved table that holds on a day.</summary>
    internal static async Task<IReadOnlyDictionary<int, ApprovedTable>> ApprovedAsync(NationalDb db, DateOnly day, CancellationToken ct) =>
        (await db.Set<StaffingTable>().Where(table => table.State == StaffingTableState.Approved && table.From <= day)
            .Select(table => new { table.TenantId, table.Number, table.From, table.ApprovedPosts, table.ApprovedFund }).ToListAsync(ct))
            .GroupBy(table => table.TenantId)
            .ToDictionary(
                office => office.Key,
                office => office.OrderBy(table => table.From).ThenBy(table => table.Number).Last() is var last
                    ? new ApprovedTable(last.ApprovedPosts, last.ApprovedFund) : throw new InvalidOperationException());
}

/// <summary>A staffing table with its lines.</summary>
public sealed record StaffingTableView(StaffingTable Table, IReadOnlyList<StaffingLineView> Lines)
{
    public decimal Posts => Lines.Sum(line => line.Line.Units);

    public decimal MonthFund => Lines.Sum(line => line.Line.MonthFund(Table.BaseRate));

    public decimal YearFund => MonthFund * 12;
}

public sealed record StaffingLineView(StaffingLine Line, Post Post);

/// <summary>What national views see of an approved table.</summary>
public sealed record ApprovedTable(decimal Posts, decimal PayFund);
