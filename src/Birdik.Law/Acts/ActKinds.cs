namespace Birdik.Law.Acts;

/// <summary>What follows from the kind of an act.</summary>
public static class ActKinds
{
    /// <summary>The lowest rank of legal force.</summary>
    public const int LowestRank = 10;

    /// <summary>The rank of legal force, 1 the highest: the order of the law on normative legal acts (No. 241 of 20.07.2009).</summary>
    public static int Rank(this ActKind kind) => kind switch
    {
        ActKind.Constitution => 1,
        ActKind.ConstitutionalLaw => 2,
        ActKind.Code => 3,
        ActKind.Law => 4,
        ActKind.Decree => 5,
        ActKind.ParliamentResolution => 6,
        ActKind.CabinetResolution or ActKind.GovernmentResolution => 7,
        ActKind.BankAct or ActKind.ElectionCommissionAct => 8,
        ActKind.Order => 9,
        ActKind.KeneshResolution => LowestRank,
    };

    /// <summary>Codes and laws share one row of numbers and have no word of their own in the address; the others do.</summary>
    public static string? Subtype(this ActKind kind) => kind is ActKind.Law or ActKind.Code ? null : kind.Code();

    /// <summary>The kind as files write it: <c>cabinet-resolution</c>.</summary>
    public static string Code(this ActKind kind) => string.Concat(kind.ToString().Select((letter, place) =>
        char.IsUpper(letter) ? $"{(place > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));

    public static ActKind? Find(string code)
    {
        foreach (var kind in Enum.GetValues<ActKind>())
        {
            if (kind.Code() == code)
            {
                return kind;
            }
        }

        return null;
    }
}
