namespace Birdik.Methods.Law.Citations;

/// <summary>References that go from the innermost level out and name the act last.</summary>
internal static class RussianCitations
{
    internal static FoundCitation? Read(CitationTokens tokens)
    {
        var begin = tokens.At;
        var start = tokens.Here.Start;
        var targets = new List<CitationTarget>();
        var end = -1;
        while (Group(tokens) is { } levels)
        {
            targets.AddRange(CitationTargets.Of(levels));
            end = tokens.At;
            while (tokens.Is(CitationTokenKind.Comma) || tokens.Is(CitationTokenKind.And))
            {
                tokens.At++;
            }

            if (tokens.At == end)
            {
                break;
            }
        }

        if (end < 0)
        {
            tokens.At = begin;
            return null;
        }

        tokens.At = end;
        var act = ActReferences.Forward(tokens) ?? ActReference.This;
        return new(start, tokens[tokens.At - 1].End, act, targets);
    }

    private static List<CitationLevel>? Group(CitationTokens tokens)
    {
        var levels = new List<CitationLevel>();
        var begin = tokens.At;
        while (Level(tokens, levels.Count == 0 ? null : levels[^1].Unit) is { } level)
        {
            levels.Add(level);
        }

        if (levels.Count > 0)
        {
            return levels;
        }

        tokens.At = begin;
        return null;
    }

    private static CitationLevel? Level(CitationTokens tokens, CitationUnit? inner)
    {
        var begin = tokens.At;
        var isThis = tokens.Is(CitationTokenKind.This);
        tokens.At += isThis ? 1 : 0;
        if (tokens.Here is not { Kind: CitationTokenKind.Unit } unit || (isThis && unit.Kyrgyz) || (inner is { } narrow && unit.Unit <= narrow))
        {
            tokens.At = begin;
            return null;
        }

        tokens.At++;
        var numbers = isThis ? [] : tokens.Numbers();
        if (!isThis && (numbers.Count == 0 || EndsKyrgyz(tokens)))
        {
            tokens.At = begin;
            return null;
        }

        return new(unit.Unit, numbers);
    }

    // «5-берененин 2-бөлүгү»: the number belongs to the unit behind it.
    private static bool EndsKyrgyz(CitationTokens tokens) => tokens.Here is { Kind: CitationTokenKind.Unit, Kyrgyz: true };
}
