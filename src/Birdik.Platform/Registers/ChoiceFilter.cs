using System.Linq.Expressions;
using Birdik.Platform.Localization;

namespace Birdik.Platform.Registers;

internal interface IChoiceFilter
{
    string Prefix { set; }
}

/// <summary>One or several of the values of an enum, or yes and no.</summary>
internal sealed class ChoiceFilter<TRow, TValue>(Expression<Func<TRow, TValue>> value) : RegisterFilter<TRow>, IChoiceFilter
{
    private static readonly Type Plain = ValueText.Plain(typeof(TValue));

    private readonly SortKey<TRow, TValue> _key = new(value);

    public string Prefix { get; set; } = $"Enum.{Plain.Name}";

    public override FilterKind Kind => FilterKind.Choice;

    public override Expression<Func<TRow, bool>>? Read(FilterValues values)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var chosen = values.Any.Select(text => ValueText.Read(Plain, text)).ToList();
        return chosen.Count == 0 || chosen.Contains(null)
            ? null
            : Expression.Lambda<Func<TRow, bool>>(
                chosen.Distinct().Select(choice => _key.Compare(row, ExpressionType.Equal, choice)).Aggregate(Expression.OrElse), row);
    }

    public override IReadOnlyList<FilterOption> Options(Words words) => Plain.IsEnum
        ? [.. Enum.GetNames(Plain).Select(name => new FilterOption(name, words[$"{Prefix}.{name}"]))]
        : [new("true", words["Register.Yes"]), new("false", words["Register.No"])];
}
