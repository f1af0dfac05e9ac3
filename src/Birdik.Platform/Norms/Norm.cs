using Birdik.Platform.Persistence;

namespace Birdik.Platform.Norms;

/// <summary>A legal value from a day to a day, with the provision it rests on.</summary>
public sealed class Norm : ReferenceEntity<Norm>
{
    public const int MaxCode = 100;
    public const int MaxValue = 2_000;
    public const int MaxAct = 500;
    public const int MaxProvision = 200;
    public const int MaxSetBy = 200;

    public required string Code { get; init; }

    public required string Value { get; set; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null while open.</summary>
    public DateOnly? To { get; set; }

    public required string Act { get; set; }

    public required string Provision { get; set; }

    /// <summary>Whether the provision itself was read; what is not shows a mark wherever its result shows.</summary>
    public required bool Verified { get; set; }

    /// <summary>Who set it; empty for what ships with the program.</summary>
    public required string SetBy { get; set; }

    public required DateTime SetAt { get; set; }

    public bool InForceOn(DateOnly day) => From <= day && (To is null || day <= To);
}
