using System.Globalization;
using Birdik.Methods.Law.Duties;

namespace Birdik.Methods.Law.Contradictions;

/// <summary>What two duties on one thing say against each other.</summary>
internal static class DutyPair
{
    private static readonly string[] AmountWords = ["сом", "процент", "%", "пайыз", "показател", "көрсөткүч", "гектар", "метр", "куб"];

    internal static Contradiction? Read(DutyKey one, DutyKey other, ContradictionAct first, ContradictionAct second, double sameObject, double sameBearer)
    {
        var likeness = DutyKey.Likeness(one.Objects, other.Objects);
        if (likeness < sameObject || one.Action != other.Action)
        {
            return null;
        }

        var bearers = DutyKey.Likeness(one.Bearers, other.Bearers);
        var nobody = one.Bearers.Length == 0 || other.Bearers.Length == 0;
        var kind = bearers >= sameBearer || nobody ? SameBody(one, other, first, second) : OtherBody(one, other);
        if (kind is not { } found)
        {
            return null;
        }

        var confidence = Math.Round(likeness * (nobody && found != ContradictionKind.Duplicate ? 0.8 : 1) * Overlap(one, other), 3);
        var (rule, prevails) = Precedence.Between(first, second);
        return new(
            found, one.Duty.Provision, other.Duty.Provision,
            prevails switch { true => one.Duty.Provision, false => other.Duty.Provision, null => null },
            rule, confidence, prevails is null || confidence < 0.9 || found == ContradictionKind.ExclusiveBodies);
    }

    private static ContradictionKind? SameBody(DutyKey one, DutyKey other, ContradictionAct first, ContradictionAct second)
    {
        var forbids = one.Duty.Modality == DutyModality.MustNot;
        if (forbids != (other.Duty.Modality == DutyModality.MustNot))
        {
            var lowerForbids = first.Rank > second.Rank ? forbids : !forbids;
            return first.Rank == second.Rank || lowerForbids ? ContradictionKind.OppositeModality : ContradictionKind.BeyondHigher;
        }

        if (one.Duty.Modality != other.Duty.Modality)
        {
            return LowerObliges(one, other, first, second) ? ContradictionKind.BeyondHigher : null;
        }

        if (one.Term.Value > 0 && other.Term.Value > 0 && (one.Term.Value, one.Term.Unit) != (other.Term.Value, other.Term.Unit))
        {
            return one.Term.IsInterval || other.Term.IsInterval ? ContradictionKind.DifferentPeriodicity : ContradictionKind.DifferentTerm;
        }

        if (one.Term.Day > 0 && other.Term.Day > 0 && one.Term.Day != other.Term.Day)
        {
            return ContradictionKind.DifferentTerm;
        }

        if (Amount(one.Duty.Object) is { } amount && Amount(other.Duty.Object) is { } otherAmount && amount != otherAmount)
        {
            return ContradictionKind.DifferentAmount;
        }

        return one.Bearers.Length > 0 && other.Bearers.Length > 0 && one.Term == other.Term && one.Objects.Length > 0 ? ContradictionKind.Duplicate : null;
    }

    private static ContradictionKind? OtherBody(DutyKey one, DutyKey other) =>
        one.Duty.IsExclusive && other.Duty.IsExclusive && one.Duty.Modality != DutyModality.MustNot && other.Duty.Modality != DutyModality.MustNot
            ? ContradictionKind.ExclusiveBodies
            : null;

    // A lower act makes a duty of what a higher one leaves to choice.
    private static bool LowerObliges(DutyKey one, DutyKey other, ContradictionAct first, ContradictionAct second) =>
        first.Rank > second.Rank ? one.Duty.Modality == DutyModality.Must : first.Rank < second.Rank && other.Duty.Modality == DutyModality.Must;

    // Different conditions may keep two norms apart.
    private static double Overlap(DutyKey one, DutyKey other) =>
        (string.IsNullOrWhiteSpace(one.Duty.Condition), string.IsNullOrWhiteSpace(other.Duty.Condition)) switch
        {
            (true, true) => 1,
            (false, false) when string.Equals(one.Duty.Condition, other.Duty.Condition, StringComparison.OrdinalIgnoreCase) => 1,
            (false, false) => 0.5,
            _ => 0.75,
        };

    private static double? Amount(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var words = text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (double.TryParse(words[i].Replace(',', '.').TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)
                && (words[i].EndsWith('%') || words.Skip(i + 1).Take(2).Any(word => AmountWords.Any(unit => word.StartsWith(unit, StringComparison.Ordinal)))))
            {
                return amount;
            }
        }

        return null;
    }
}
