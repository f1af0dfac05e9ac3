using System.Linq.Expressions;

namespace Birdik.Platform.Registers;

/// <summary>Something rows are put in order by: a column's value, or the row's id.</summary>
internal abstract class SortKey<TRow>
{
    public abstract Type Type { get; }

    public bool MayBeNull => !Type.IsValueType || Nullable.GetUnderlyingType(Type) is not null;

    public abstract IOrderedQueryable<TRow> Order(IQueryable<TRow> rows, bool descending);

    public abstract IOrderedQueryable<TRow> ThenOrder(IOrderedQueryable<TRow> rows, bool descending);

    /// <summary>The value of a row that was read.</summary>
    public abstract object? Of(TRow row);

    /// <summary>row.Key ⋚ value, in the order the database gives the column.</summary>
    public abstract Expression Compare(ParameterExpression row, ExpressionType sign, object? value);
}

/// <inheritdoc/>
internal sealed class SortKey<TRow, TKey>(Expression<Func<TRow, TKey>> key) : SortKey<TRow>
{
    // Compiled when first needed: all registers are made at the start, and few are opened.
    private readonly Lazy<Func<TRow, TKey>> _read = new(key.Compile);

    public override Type Type => typeof(TKey);

    public Expression<Func<TRow, TKey>> Expression { get; } = key;

    public override IOrderedQueryable<TRow> Order(IQueryable<TRow> rows, bool descending) =>
        descending ? rows.OrderByDescending(Expression) : rows.OrderBy(Expression);

    public override IOrderedQueryable<TRow> ThenOrder(IOrderedQueryable<TRow> rows, bool descending) =>
        descending ? rows.ThenByDescending(Expression) : rows.ThenBy(Expression);

    public override object? Of(TRow row) => _read.Value(row);

    public override Expression Compare(ParameterExpression row, ExpressionType sign, object? value) =>
        System.Linq.Expressions.Expression.MakeBinary(
            sign, Kept.Inline(Expression, row), Kept.Parameter(value, typeof(TKey)), liftToNull: false, Comparison(sign));

    // Ids, strings and enums have no operators in C#, but the database compares their columns like any other; the method only
    // carries the type and is never run.
    private static System.Reflection.MethodInfo? Comparison(ExpressionType sign) =>
        sign is ExpressionType.Equal or ExpressionType.NotEqual ? null : ((Func<TKey, TKey, bool>)InDatabase).Method;

    private static bool InDatabase(TKey left, TKey right) =>
        throw new InvalidOperationException("Keys are compared by the database.");
}
