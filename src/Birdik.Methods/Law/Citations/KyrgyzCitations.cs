namespace Birdik.Methods.Law.Citations;

/// <summary>References that name the act first and go from the widest level in: «ушул Кодекстин 12-беренесинин 2-бөлүгү».</summary>
internal static class KyrgyzCitations
{
    internal static FoundCitation? Read(CitationTokens tokens)
    {
        var begin = tokens.At;
        var levels = new List<CitationLevel>();
        while (Level(tokens, levels.Count == 0 ? null : levels[^1].Unit) is { } level)
        {
            levels.Add(level);
        }

        if (levels.Count == 0)
        {
            tokens.At = begin;
            return null;
        }

        var (act, first) = ActReferences.Backward(tokens, begin);
        return new(tokens[first].Start, tokens[tokens.At - 1].End, act ?? ActReference.This, CitationTargets.Of(levels));
    }

    private static CitationLevel? Level(CitationTokens tokens, CitationUnit? outer)
    {
        var begin = tokens.At;
        var isThis = tokens.Is(CitationTokenKind.This);
        tokens.At += isThis ? 1 : 0;
        var numbers = isThis ? [] : tokens.Numbers();
        if ((numbers.Count == 0 && !isThis) || tokens.Here is not { Kind: CitationTokenKind.Unit } unit
            || !(unit.Kyrgyz || FollowsHyphen(tokens)) || (outer is { } wide && unit.Unit >= wide))
        {
            tokens.At = begin;
            return null;
        }

        tokens.At++;
        return new(unit.Unit, numbers);
    }

    private static bool FollowsHyphen(CitationTokens tokens) =>
        tokens[tokens.At - 1] is { Kind: CitationTokenKind.Number } number && tokens.Here.Start == number.End + 1;
}
