namespace Birdik.Methods.Law.Contradictions;

/// <summary>Kinds of contradictions among acts.</summary>
public enum ContradictionKind
{
    /// <summary>One obliges or allows what another, equal or lower, forbids.</summary>
    OppositeModality,

    /// <summary>The same action is given to different bodies, to each alone.</summary>
    ExclusiveBodies,

    /// <summary>The same duty with different time limits.</summary>
    DifferentTerm,

    /// <summary>The same duty with different amounts.</summary>
    DifferentAmount,

    /// <summary>The same duty at different intervals.</summary>
    DifferentPeriodicity,

    /// <summary>A duty of local self-government that costs money and names no payer.</summary>
    NoPayer,

    /// <summary>A lower act obliges or allows what a higher one forbids, or obliges where it leaves the choice.</summary>
    BeyondHigher,

    /// <summary>A text refers to one that is repealed.</summary>
    RepealedReference,

    /// <summary>The same duty stands in two acts.</summary>
    Duplicate,

    /// <summary>The Kyrgyz and the Russian text of a provision differ in numbers, terms or articles.</summary>
    Languages,
}

/// <summary>Why one provision prevails over another.</summary>
public enum PrecedenceRule
{
    /// <summary>Nothing decides; a person must.</summary>
    None,

    /// <summary>The act of higher rank prevails.</summary>
    Superior,

    /// <summary>A code prevails over a law.</summary>
    CodeFirst,

    /// <summary>The law on local self-government: other laws apply only so far as they do not contradict it.</summary>
    LocalSelfGovernment,

    /// <summary>A special norm prevails over a general one of the same rank.</summary>
    Special,

    /// <summary>The later of two equal norms prevails.</summary>
    Later,

    /// <summary>The text in the state language is the original.</summary>
    Language,
}
