namespace Birdik.Platform.Search;

/// <summary>
/// The order of what is found: documents with all words in the title before the others; among each, the very letters before the same
/// form before another form of the word. Each tier holds what no better one holds.
/// </summary>
internal static class SearchPlan
{
    /// <summary>The tier of documents in which the last word only begins so; asked when nothing else is found.</summary>
    public const int Begun = 7;

    private const int LongEnoughForBodies = WordForms.LongestBeginning;

    private static readonly (int Tier, Exactness Exactness, bool InTitle)[] Tiers =
    [
        (1, Exactness.Letters, true), (2, Exactness.Form, true), (3, Exactness.Stem, true),
        (4, Exactness.Letters, false), (5, Exactness.Form, false), (6, Exactness.Stem, false),
    ];

    public static List<SearchStep> Of(SearchQuery query, SearchFilter filter)
    {
        var steps = new List<SearchStep>();
        SearchMatch? titles = null;
        SearchMatch? better = null;
        foreach (var (tier, exactness, inTitle) in Tiers)
        {
            var match = Wanted(query, exactness, inTitle);
            var taken = new[] { inTitle ? null : titles, better }.OfType<SearchMatch>().Distinct().ToList();
            if (!taken.Any(one => IsSame(one, match)))
            {
                steps.Add(new SearchStep(tier, Limit(match, query, filter, taken)) { Whole = Limit(match, query, filter, []) });
            }

            titles = inTitle ? match : titles;
            better = inTitle && exactness == Exactness.Stem ? null : match;
        }

        return steps;
    }

    /// <summary>Everything that matches, in whatever form.</summary>
    public static SearchMatch All(SearchQuery query, SearchFilter filter) =>
        Limit(Wanted(query, Exactness.Stem, inTitle: false), query, filter, []);

    /// <summary>The last word only begun: in titles and names from two letters on, in texts from four.</summary>
    public static SearchMatch? LastBegun(SearchQuery query, SearchFilter filter, bool inTexts)
    {
        if (query.Wanted is not [.., WordTerm last] || last.Folded.Length < 2)
        {
            return null;
        }

        var length = Math.Min(last.Folded.Length, WordForms.LongestBeginning);
        var choices = new List<SearchMatch> { new SearchMatch.Token("tp_" + last.Folded[..length]) };
        if (last.Folded.Length > length)
        {
            choices[0] = new SearchMatch.Beginning("tf_" + last.Folded);
        }

        if (inTexts && last.Folded.Length >= LongEnoughForBodies)
        {
            choices.Add(new SearchMatch.Beginning(last.Folded));
        }

        var whole = query.Wanted.SkipLast(1).Select(term => term.At(Exactness.Stem, inTitle: false));
        return Limit(SearchMatch.AllOf(whole.Append(SearchMatch.OneOf(choices))), query, filter, []);
    }

    private static SearchMatch Wanted(SearchQuery query, Exactness exactness, bool inTitle) =>
        SearchMatch.AllOf(query.Wanted.Select(term => term.At(exactness, inTitle)));

    private static SearchMatch Limit(SearchMatch match, SearchQuery query, SearchFilter filter, List<SearchMatch> taken) =>
        SearchMatch.AllOf([match, .. filter.Marks()])
            .Except([.. query.Without.Select(term => term.At(Exactness.Stem, inTitle: false)), .. taken]);

    private static bool IsSame(SearchMatch one, SearchMatch other) => MatchText.ForTsQuery(one) == MatchText.ForTsQuery(other);
}

/// <summary>One tier to look through.</summary>
/// <param name="Below">Only keys below this one.</param>
internal sealed record SearchStep(int Tier, SearchMatch Match, long Below = long.MaxValue)
{
    private const int LastTitleTier = 3;

    /// <summary>The match together with what better tiers hold; that of the last tier is everything that is found.</summary>
    public SearchMatch Whole { get; init; } = Match;

    /// <summary>All words stand in the title.</summary>
    public bool IsInTitle => Tier <= LastTitleTier;

    /// <summary>The steps that are still before those who have seen everything up to a place.</summary>
    public static IEnumerable<SearchStep> From(IReadOnlyList<SearchStep> steps, SearchReach reach, SearchPlace? after)
    {
        foreach (var step in steps)
        {
            if (after is not { } place || step.Tier > place.Tier || (step.Tier == place.Tier && reach.IsNational && !place.IsNational))
            {
                yield return step;
            }
            else if (step.Tier == place.Tier && reach.IsNational == place.IsNational)
            {
                yield return step with { Below = place.Key };
            }
        }
    }
}
