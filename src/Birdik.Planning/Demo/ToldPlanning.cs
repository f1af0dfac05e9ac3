using Birdik.Methods.Numbers;
using Birdik.Planning.Needs;
using Birdik.Platform.Ids;

namespace Birdik.Planning.Demo;

/// <summary>What one municipality's planning is told from, and its needs so far.</summary>
internal sealed class ToldPlanning(DemoTexts texts, IReadOnlyList<DemoHigher> higher, IReadOnlyList<Village> places, ulong seed, DateOnly today)
{
    private readonly SplitMix _draws = new(seed);

    public DemoTexts Texts => texts;

    public IReadOnlyList<DemoHigher> Higher => higher;

    public IReadOnlyList<Village> Places => places;

    public DateOnly Today => today;

    public List<Need> Needs { get; } = [];

    public Dictionary<Id<Need>, DemoTopic> Topics { get; } = [];

    public int Below(int most) => (int)(_draws.Next() * most);

    public string Says() => Says(texts.Topics[Below(texts.Topics.Count)]);

    public string Says(DemoTopic topic) =>
        topic.Says[Below(topic.Says.Count)].Replace("{street}", texts.Streets[Below(texts.Streets.Count)], StringComparison.Ordinal);
}
