using System.Linq.Expressions;
using Birdik.Platform.Time;

namespace Birdik.Platform.Registers;

/// <summary>From … to, both included; a moment is asked for by its day in Bishkek.</summary>
internal sealed class RangeFilter<TRow, TValue>(Expression<Func<TRow, TValue>> value, FilterKind kind) : RegisterFilter<TRow>
{
    private static readonly bool IsMoment = ValueText.Plain(typeof(TValue)) == typeof(DateTime);

    private readonly SortKey<TRow, TValue> _key = new(value);

    public override FilterKind Kind => kind;

    public override Expression<Func<TRow, bool>>? Read(FilterValues values)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var ends = new List<Expression>();
        if ((values.From ?? values.First) is { } from)
        {
            if (Start(from) is not { } start)
            {
                return null;
            }

            ends.Add(_key.Compare(row, ExpressionType.GreaterThanOrEqual, start));
        }

        if ((values.To ?? values.First) is { } to)
        {
            if (End(to) is not var (sign, end))
            {
                return null;
            }

            ends.Add(_key.Compare(row, sign, end));
        }

        return Expression.Lambda<Func<TRow, bool>>(ends.Aggregate(Expression.AndAlso), row);
    }

    private static object? Start(string text)
    {
        if (!IsMoment)
        {
            return ValueText.Read(typeof(TValue), text);
        }

        return ValueText.Day(text) is { } day && day.Year > 1 ? Bishkek.StartOf(day) : null;
    }

    private static (ExpressionType Sign, object Value)? End(string text)
    {
        if (!IsMoment)
        {
            return ValueText.Read(typeof(TValue), text) is { } value ? (ExpressionType.LessThanOrEqual, value) : null;
        }

        return ValueText.Day(text) is { } day && day.Year is > 1 and < 9999
            ? (ExpressionType.LessThan, Bishkek.StartOf(day.AddDays(1)))
            : null;
    }
}
