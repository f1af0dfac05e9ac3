using Birdik.Platform.Localization;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Html;

namespace Birdik.Planning.Overview;

/// <summary>From need over money to result as bands, each as thick as its som.</summary>
public static class FlowPicture
{
    public static IHtmlContent Draw(IReadOnlyList<Flow> flows, string title, Words words)
    {
        var (first, second) = (flows.Where(flow => flow.Step == 0).ToList(), flows.Where(flow => flow.Step == 1).ToList());
        return SankeyPicture.Draw(
            title,
            [
                Column(0, first.GroupBy(flow => flow.From), words),
                Column(1, first.GroupBy(flow => flow.To), words),
                Column(2, second.GroupBy(flow => flow.To), words),
            ],
            [
                .. flows.Select(flow => new SankeyFlow(
                    $"{flow.Step}{flow.From}", $"{flow.Step + 1}{flow.To}", flow.Som, $"{flow.FromName(words)} → {flow.ToName(words)}: {words.Formats.Som(flow.Som)}")),
            ]);
    }

    private static List<SankeyNode> Column(int place, IEnumerable<IGrouping<string, Flow>> groups, Words words) =>
        [.. groups.Select(group => new SankeyNode($"{place}{group.Key}", words[group.Key], group.Sum(flow => flow.Som))).OrderByDescending(node => node.Value)];
}
