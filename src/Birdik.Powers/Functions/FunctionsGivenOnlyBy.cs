using Birdik.Law.Acts;
using Birdik.Platform.Ids;

namespace Birdik.Powers.Functions;

/// <summary>Finds the functions that would stand without a basis if some articles went.</summary>
public sealed class FunctionsGivenOnlyBy(BasisReader bases)
{
    /// <param name="articles">Each by its act and its address: <c>art_13</c>.</param>
    public async Task<IReadOnlySet<Id<Function>>> ArticlesAsync(IReadOnlySet<(Id<Act> Act, string Article)> articles, DateOnly on, CancellationToken ct) =>
        (await bases.HoldingOnAsync(on, ct))
        .GroupBy(view => view.Basis.FunctionId)
        .Where(function => function.All(view =>
            view.Act is { } act && BasisAddress.Of(view.Basis.Provision) is [.., var article] && articles.Contains((act.Id, article))))
        .Select(function => function.Key)
        .ToHashSet();
}
