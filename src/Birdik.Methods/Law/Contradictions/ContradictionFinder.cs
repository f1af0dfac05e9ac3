using Birdik.Methods.Law.Duties;

namespace Birdik.Methods.Law.Contradictions;

/// <summary>Finds where duties and provisions in force on a day contradict each other.</summary>
/// <remarks>
/// Two duties are compared when they share an action and the rarest word of their objects; they are about the same when at least
/// <see cref="SameObject"/> of the stems are common. O(n · block), a block bounded by <see cref="LargestBlock"/>.
/// </remarks>
public static class ContradictionFinder
{
    /// <summary>The share of common stems from which two objects are one.</summary>
    public const double SameObject = 0.7;

    private const double SameBearer = 0.5;
    private const int LargestBlock = 300;

    /// <summary>All contradictions, surest first.</summary>
    public static IReadOnlyList<Contradiction> Find(ContradictionInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var acts = input.Acts.ToDictionary(act => act.Id, StringComparer.Ordinal);
        var provisions = input.Provisions.ToDictionary(provision => provision.Id, StringComparer.Ordinal);
        var found = new List<Contradiction>();
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        var keys = input.Duties.Where(duty => provisions.ContainsKey(duty.Provision)).Select((duty, i) => DutyKey.Of(duty, i, stems)).ToList();
        foreach (var (one, other) in Pairs(keys))
        {
            if (one.Duty.Provision != other.Duty.Provision
                && DutyPair.Read(one, other, acts[provisions[one.Duty.Provision].Act], acts[provisions[other.Duty.Provision].Act], SameObject, SameBearer) is { } pair)
            {
                found.Add(pair);
            }
        }

        found.AddRange(keys
            .Where(key => key.Duty is { Modality: DutyModality.Must, CostsMoney: true } && string.IsNullOrWhiteSpace(key.Duty.Payer))
            .Select(key => new Contradiction(ContradictionKind.NoPayer, key.Duty.Provision, null, null, PrecedenceRule.None, 0.7, true)));
        found.AddRange(input.References
            .Where(reference => reference.IsRepealed)
            .Select(reference => new Contradiction(ContradictionKind.RepealedReference, reference.Provision, reference.Target, null, PrecedenceRule.None, 1, true)));
        found.AddRange(input.Provisions
            .Where(provision => provision is { Ky: { } ky, Ru: { } ru } && LanguageDifference.IsIn(ky, ru))
            .Select(provision => new Contradiction(ContradictionKind.Languages, provision.Id, provision.Id, provision.Id, PrecedenceRule.Language, 0.8, true)));
        return [.. found
            .DistinctBy(one => (one.Kind, one.First, one.Second))
            .OrderByDescending(one => one.Confidence)
            .ThenBy(one => one.Kind)
            .ThenBy(one => one.First, StringComparer.Ordinal)
            .ThenBy(one => one.Second, StringComparer.Ordinal)];
    }

    private static IEnumerable<(DutyKey One, DutyKey Other)> Pairs(List<DutyKey> keys)
    {
        var frequency = keys.SelectMany(key => key.Objects).GroupBy(stem => stem).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var blocks = new Dictionary<(string Action, string Stem), List<DutyKey>>();
        foreach (var key in keys.Where(key => key.Action.Length > 0))
        {
            foreach (var stem in Rarest(key.Objects, frequency))
            {
                if (!blocks.TryGetValue((key.Action, stem), out var block))
                {
                    blocks[(key.Action, stem)] = block = [];
                }

                block.Add(key);
            }
        }

        var seen = new HashSet<(int, int)>();
        foreach (var block in blocks.Values.Where(block => block.Count is > 1 and <= LargestBlock))
        {
            for (var i = 0; i < block.Count; i++)
            {
                for (var j = i + 1; j < block.Count; j++)
                {
                    if (seen.Add((block[i].Number, block[j].Number)))
                    {
                        yield return (block[i], block[j]);
                    }
                }
            }
        }
    }

    // Two objects with seven of ten stems in common share one of the two rarest of the shorter, unless both are long.
    private static IEnumerable<string> Rarest(string[] objects, Dictionary<string, int> frequency) =>
        objects.Length == 0 ? [""] : objects.OrderBy(stem => frequency[stem]).ThenBy(stem => stem, StringComparer.Ordinal).Take(2 + (objects.Length / 4));
}
