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
        return null;
    }
}
