using Birdik.Platform.Localization;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Html;

namespace Birdik.Planning.Overview;

/// <summary>From need over money and the lines of budgets to result as bands, each as thick as its som.</summary>
public static class FlowPicture
{
    public static IHtmlContent Draw(IReadOnlyList<Flow> flows, string title, Words words)
    {
        var last = flows.Select(flow => flow.Step).DefaultIfEmpty(0).Max();
        return SankeyPicture.Draw(
            title,
            [
                .. Enumerable.Range(0, last + 1).Select(step => Column(step, flows.Where(flow => flow.Step == step).GroupBy(flow => flow.From), words)),
                Column(last + 1, flows.Where(flow => flow.Step == last).GroupBy(flow => flow.To), words),
            ],
            [
                .. flows.Select(flow => new SankeyFlow(
                    $"{flow.Step}{flow.From}", $"{flow.Step + 1}{flow.To}", flow.Som, $"{flow.FromName(words)} → {flow.ToName(words)}: {words.Formats.Som(flow.Som)}")),
            ]);
    }

    private static List<SankeyNode> Column(int place, IEnumerable<IGrouping<string, Flow>> groups, Words words) =>
        [.. groups.Select(group => new SankeyNode($"{place}{group.Key}", words[group.Key], group.Sum(flow => flow.Som))).OrderByDescending(node => node.Value)];
}
