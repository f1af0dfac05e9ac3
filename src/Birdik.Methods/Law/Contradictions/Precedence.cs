namespace Birdik.Methods.Law.Contradictions;

/// <summary>Which of two acts prevails.</summary>
/// <remarks>
/// Sources: Law on normative legal acts of 20.07.2009 No. 241 (superior, special, later, code first); Law of 20.10.2021 No. 123, art. 1(2)
/// and 1(3) (local self-government). Where rank is equal and speciality open, nothing is decided: later alone does not settle it,
/// for a later general norm does not repeal an earlier special one.
/// </remarks>
public static class Precedence
{
    /// <summary>The rule and whether the first (true) or second (false) act prevails; null where nobody but a person can say.</summary>
    public static (PrecedenceRule Rule, bool? First) Between(ContradictionAct first, ContradictionAct second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.IsCode != second.IsCode && Math.Abs(first.Rank - second.Rank) == 1 && Math.Min(first.Rank, second.Rank) == CodeRank)
        {
            return LocalFirst(first, second) ?? (PrecedenceRule.CodeFirst, first.IsCode);
        }

        if (first.Rank != second.Rank)
        {
            return (PrecedenceRule.Superior, first.Rank < second.Rank);
        }

        if (LocalFirst(first, second) is { } local)
        {
            return local;
        }

        return (first.IsSpecial, second.IsSpecial) switch
        {
            (true, false) => (PrecedenceRule.Special, true),
            (false, true) => (PrecedenceRule.Special, false),
            ({ } one, { } other) when one == other && first.Date != second.Date && first.Date is not null && second.Date is not null =>
                (PrecedenceRule.Later, first.Date > second.Date),
            _ => (PrecedenceRule.None, null),
        };
    }

    private const int CodeRank = 3;

    // Other laws yield to it, but not those that are special to it.
    private static (PrecedenceRule, bool?)? LocalFirst(ContradictionAct first, ContradictionAct second) =>
        first.Rank == second.Rank && first.IsLocalSelfGovernment != second.IsLocalSelfGovernment
            && (first.IsLocalSelfGovernment ? second : first).IsSpecial != true
            ? (PrecedenceRule.LocalSelfGovernment, first.IsLocalSelfGovernment)
            : null;
}
