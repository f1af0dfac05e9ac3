namespace Birdik.Methods.Law.Citations;

/// <summary>References to a whole act that is named by title, day or number: «Закон КР «О местных кенешах» от 5 мая 2020 года № 7».</summary>
internal static class ActCitations
{
    internal static FoundCitation? Read(CitationTokens tokens)
    {
        var begin = tokens.At;
        var start = tokens.Here.Start;
        if (tokens.Here.Kind is CitationTokenKind.ActName or CitationTokenKind.ActWord
            && ActReferences.Forward(tokens) is { IsThis: false } act && (act.Name is not null || act.Number is not null))
        {
            var end = tokens.At;
            var opensKyrgyz = tokens.Numbers().Count > 0 && tokens.Here is { Kind: CitationTokenKind.Unit };
            tokens.At = opensKyrgyz ? begin : end;
            return opensKyrgyz ? null : new(start, tokens[end - 1].End, act, []);
        }

        tokens.At = begin;
        return Kyrgyz(tokens);
    }

    /// <summary>Kyrgyz names day, number and title before the kind: «2008-жылдын 14-апрелиндеги № 58 Мыйзам».</summary>
    private static FoundCitation? Kyrgyz(CitationTokens tokens)
    {
        var begin = tokens.At;
        if (tokens.Here.Kind != CitationTokenKind.ActWord)
        {
            return null;
        }

        var (act, first) = ActReferences.Backward(tokens, begin + 1);
        tokens.At = begin + 1;
        var opensProvision = tokens.Numbers().Count > 0 && tokens.Here is { Kind: CitationTokenKind.Unit };
        var isNamed = first < begin && act is { IsThis: false } && (act.Number is not null || (act.Name is not null && tokens[first].Kind == CitationTokenKind.Title));
        tokens.At = isNamed && !opensProvision ? begin + 1 : begin;
        return isNamed && !opensProvision ? new(tokens[first].Start, tokens[begin].End, act!, []) : null;
    }
}
