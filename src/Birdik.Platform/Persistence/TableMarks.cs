using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Persistence;

/// <summary>How many rows a table has and how often they were changed, so that what was read of it is known to be the latest.</summary>
public sealed record TableMark
{
    public int Place { get; init; }

    public int Rows { get; init; }

    public long Changes { get; init; }
}

/// <summary>Asks for the marks of several tables in one question to the database.</summary>
public sealed class TableMarks(BirdikDbContext db)
{
    private IQueryable<TableMark>? _question;
    private int _tables;

    public TableMarks Of<TEntity>()
        where TEntity : class, IVersioned
    {
        var place = _tables++;
        var mark = db.Set<TEntity>().GroupBy(_ => 1)
            .Select(rows => new TableMark { Place = place, Rows = rows.Count(), Changes = rows.Sum(row => (long)row.Version) });
        _question = _question?.Concat(mark) ?? mark;
        return this;
    }

    /// <summary>The marks in one text, to be compared with an earlier one.</summary>
    public async Task<string> ReadAsync(CancellationToken ct) => string.Join(
        ' ', (await _question!.ToListAsync(ct)).OrderBy(mark => mark.Place).Select(mark => FormattableString.Invariant($"{mark.Place}:{mark.Rows}/{mark.Changes}")));
}
