using System.Linq.Expressions;

namespace Birdik.Platform.Registers;

/// <summary>Building blocks of query expressions: values stand in them as parameters, so that the database's plans are kept.</summary>
internal static class Kept
{
    /// <summary>A value as EF Core sends it: a parameter, not a literal.</summary>
    public static Expression Parameter(object? value, Type type)
    {
        var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(type), value)!;
        return Expression.Property(Expression.Constant(box), nameof(Box<>.Value));
    }

    /// <summary>The body of a lambda with its parameter replaced.</summary>
    public static Expression Inline(LambdaExpression lambda, ParameterExpression row) =>
        new Replacing(lambda.Parameters[0], row).Visit(lambda.Body);

    public static Expression<Func<T, bool>> AllOf<T>(IReadOnlyList<Expression<Func<T, bool>>> conditions) =>
        Join(conditions, Expression.AndAlso);

    public static Expression<Func<T, bool>> AnyOf<T>(IReadOnlyList<Expression<Func<T, bool>>> conditions) =>
        Join(conditions, Expression.OrElse);

    private static Expression<Func<T, bool>> Join<T>(
        IReadOnlyList<Expression<Func<T, bool>>> conditions, Func<Expression, Expression, Expression> join)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var body = conditions.Select(condition => Inline(condition, row)).Aggregate(join);
        return Expression.Lambda<Func<T, bool>>(body, row);
    }

    private sealed class Box<T>(T value)
    {
        public T Value { get; } = value;
    }

    private sealed class Replacing(ParameterExpression old, Expression replacement) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == old ? replacement : node;
    }
}
