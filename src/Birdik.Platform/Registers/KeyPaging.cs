using System.Linq.Expressions;

namespace Birdik.Platform.Registers;

/// <summary>
/// Paging by key: rows in the order (column, id), and only those that lie beyond a given row. Reads what an index gives, however far
/// down the page is, and stays in place while rows are added.
/// </summary>
/// <param name="column">What the rows are sorted by.</param>
/// <param name="id">What makes the order of equal rows certain.</param>
/// <param name="descending">From the greatest to the least.</param>
/// <param name="emptyIsLeast">Whether the database puts null before all values (SQLite) or after them (PostgreSQL).</param>
internal sealed class KeyPaging<TRow>(SortKey<TRow> column, SortKey<TRow> id, bool descending, bool emptyIsLeast)
{
    public IQueryable<TRow> Order(IQueryable<TRow> rows, bool backwards = false) =>
        id.ThenOrder(column.Order(rows, descending != backwards), descending != backwards);

    /// <summary>The rows after the given one in the order shown, or before it.</summary>
    public IQueryable<TRow> Beyond(IQueryable<TRow> rows, RegisterCursor cursor, bool backwards)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        return rows.Where(Expression.Lambda<Func<TRow, bool>>(Beyond(row, cursor, up: descending == backwards), row));
    }

    /// <summary>The rows from a value on, that value included.</summary>
    public IQueryable<TRow> From(IQueryable<TRow> rows, object value)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var sign = descending ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual;
        var there = column.Compare(row, sign, value);
        return rows.Where(Expression.Lambda<Func<TRow, bool>>(WithEmpty(row, there, up: !descending), row));
    }

    public RegisterCursor CursorOf(TRow row) => new(column.Of(row), id.Of(row)!);

    private Expression Beyond(ParameterExpression row, RegisterCursor cursor, bool up)
    {
        var beyond = up ? ExpressionType.GreaterThan : ExpressionType.LessThan;
        var nextId = id.Compare(row, beyond, cursor.Id);
        if (cursor.Key is null)
        {
            var among = Expression.AndAlso(column.Compare(row, ExpressionType.Equal, null), nextId);
            return up == emptyIsLeast ? Expression.OrElse(column.Compare(row, ExpressionType.NotEqual, null), among) : among;
        }

        // "at or beyond, and (beyond or a later id)" instead of "beyond or (equal and …)": the first part is a range of the index.
        var atOrBeyond = up ? ExpressionType.GreaterThanOrEqual : ExpressionType.LessThanOrEqual;
        var later = Expression.AndAlso(
            column.Compare(row, atOrBeyond, cursor.Key),
            Expression.OrElse(column.Compare(row, beyond, cursor.Key), nextId));
        return WithEmpty(row, later, up);
    }

    private Expression WithEmpty(ParameterExpression row, Expression condition, bool up) =>
        column.MayBeNull && up != emptyIsLeast
            ? Expression.OrElse(condition, column.Compare(row, ExpressionType.Equal, null))
            : condition;
}
