using Birdik.Methods.Law.Contradictions;

namespace Birdik.Law.Contradictions;

/// <summary>A contradiction as the command and the API tell it.</summary>
/// <param name="First">Address of a provision: <c>/akn/kg/act/2021-10-20/123#art_34</c>.</param>
/// <param name="Second">The other provision, or the act that is repealed; null where there is only one.</param>
/// <param name="Prevails">One of the two, or null where that is not decided.</param>
public sealed record ContradictionAnswer(
    ContradictionKind Kind, string First, string? Second, string? Prevails, PrecedenceRule Rule, double Confidence, bool NeedsDecision)
{
    public static ContradictionAnswer Of(ContradictionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var second = view.Second?.Address ?? view.SecondAct?.Uri;
        return new(
            view.Found.Kind,
            view.First.Address,
            second,
            view.Prevails switch { PrevailingSide.Open => null, PrevailingSide.First => view.First.Address, PrevailingSide.Second => second },
            view.Found.Rule,
            view.Found.Confidence,
            view.NeedsDecision);
    }
}
