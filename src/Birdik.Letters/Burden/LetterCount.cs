using Birdik.Letters.Correspondents;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Burden;

/// <summary>
/// Letters of a month by body: what national pages read instead of the letters themselves. Counted anew each night; no name of a person and
/// no text is in it.
/// </summary>
public sealed class LetterCount : TenantEntity<LetterCount>
{
    public const int MaxBody = 40;

    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The body's code in the division of functions, or the class of sender where it has none.</summary>
    public required string Body { get; init; }

    public required CorrespondentClass Class { get; init; }

    public int Received { get; set; }

    public int Sent { get; set; }

    public int Late { get; set; }

    public int Repeated { get; set; }

    public int WithoutBasis { get; set; }

    public int ShortTerm { get; set; }

    public int Minutes { get; set; }
}
