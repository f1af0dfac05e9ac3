namespace Birdik.Platform.Results;

/// <summary>What sort of refusal a <see cref="Problem"/> is; each mapper turns it into its own sign (HTTP status, exit code).</summary>
public enum ProblemKind
{
    Invalid,
    NotFound,
    Forbidden,
    Conflict,
    TooLarge,
    TooMany,
    Unavailable,
}
