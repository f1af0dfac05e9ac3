using System.Linq.Expressions;

namespace Birdik.Platform.Registers;

/// <summary>Exactly one of the values given: a code, a person, an object.</summary>
internal sealed class ExactFilter<TRow, TKey>(Expression<Func<TRow, TKey>> value) : RegisterFilter<TRow>
{
    private readonly SortKey<TRow, TKey> _key = new(value);

    public override FilterKind Kind => FilterKind.Exact;

    public override Expression<Func<TRow, bool>>? Read(FilterValues values)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var wanted = values.Any.Select(text => ValueText.Read(typeof(TKey), text)).ToList();
        return wanted.Count == 0 || wanted.Contains(null)
            ? null
            : Expression.Lambda<Func<TRow, bool>>(
                wanted.Select(one => _key.Compare(row, ExpressionType.Equal, one)).Aggregate(Expression.OrElse), row);
    }
}
