using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Burden;

/// <summary>What a letter costs and by what right it asks; there is a row only where someone has said more than the norms do.</summary>
public sealed class LetterBurden : TenantEntity<LetterBurden>
{
    public const int MaxMinutes = 10_000;
    public const int MaxAct = 200;
    public const int MaxProvision = 40;

    public required Id<IncomingLetter> LetterId { get; init; }

    /// <summary>As the one who did it says; null leaves the norm of the kind.</summary>
    public int? Minutes { get; set; }

    public string MinutesBy { get; set; } = "";

    public LegalBasis Basis { get; set; }

    /// <summary>The address of the act on which the request rests.</summary>
    public string BasisAct { get; set; } = "";

    public string BasisProvision { get; set; } = "";

    /// <summary>The day by which the sender wants the answer.</summary>
    public DateOnly? AskedBy { get; set; }
}

/// <summary>Whether the law lets the sender ask.</summary>
public enum LegalBasis
{
    /// <summary>Nobody has looked yet.</summary>
    Unknown,
    Found,
    NotFound,
}
