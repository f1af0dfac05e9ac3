using System.Linq.Expressions;
using Birdik.Methods.Text;

namespace Birdik.Platform.Registers;

/// <summary>Every word typed stands somewhere in a folded column.</summary>
internal sealed class FoldedFilter<TRow>(Expression<Func<TRow, string?>> folded) : RegisterFilter<TRow>
{
    public override FilterKind Kind => FilterKind.Text;

    public override Expression<Func<TRow, bool>>? Read(FilterValues values)
    {
        var words = FoldedWords.Of(string.Join(' ', values.Any));
        return words.Count == 0 ? null : FoldedWords.In(words, [folded]);
    }
}

/// <summary>Search by folded words, the same in filters and in the search field of a register.</summary>
internal static class FoldedWords
{
    private const int MaxWords = 10;

    private static readonly System.Reflection.MethodInfo Contains = ((Func<string, bool>)"".Contains).Method;

    public static IReadOnlyList<string> Of(string text) =>
        [.. TextFolding.Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MaxWords)];

    /// <summary>Each word in one of the columns.</summary>
    public static Expression<Func<TRow, bool>> In<TRow>(
        IReadOnlyList<string> words, IReadOnlyList<Expression<Func<TRow, string?>>> columns)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var body = words
            .Select(word => columns
                .Select(column => (Expression)Expression.Call(Kept.Inline(column, row), Contains, Kept.Parameter(word, typeof(string))))
                .Aggregate(Expression.OrElse))
            .Aggregate(Expression.AndAlso);
        return Expression.Lambda<Func<TRow, bool>>(body, row);
    }
}
