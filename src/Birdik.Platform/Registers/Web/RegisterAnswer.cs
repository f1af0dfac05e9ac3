namespace Birdik.Platform.Registers.Web;

/// <summary>A page of a register as the API gives it.</summary>
/// <param name="Items">The rows: <c>id</c>, <c>href</c> and the columns by their keys.</param>
/// <param name="Count">How many rows there are; exact up to 1,000.</param>
/// <param name="IsMore">There are more than the count says.</param>
/// <param name="Next">The value of <c>after</c> for the next page; null at the end.</param>
/// <param name="Previous">The value of <c>before</c> for the page before; null at the beginning.</param>
public sealed record RegisterAnswer(
    IReadOnlyList<IReadOnlyDictionary<string, object?>> Items, int Count, bool IsMore, string? Next, string? Previous)
{
    internal static RegisterAnswer Of(IReadOnlyList<RegisterHead> heads, RegisterPage page)
    {
        var keys = heads.Where(head => head.IsShown).Select(head => head.Key).ToList();
        return new RegisterAnswer(
            [.. page.Lines.Select(line => Item(keys, line))],
            Math.Min(page.Count.Number, RegisterCount.Exact),
            page.Count.IsMore,
            page.Next,
            page.Previous);
    }

    private static Dictionary<string, object?> Item(List<string> keys, RegisterLine line)
    {
        var item = new Dictionary<string, object?> { ["id"] = line.Id, ["href"] = line.Href };
        for (var place = 0; place < keys.Count; place++)
        {
            var value = line.Values[place];
            item[keys[place]] = value.Raw is Enum choice ? choice.ToString() : value.Raw ?? value.Shown.Text;
        }

        return item;
    }
}
