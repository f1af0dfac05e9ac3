namespace Birdik.Methods.Powers;

/// <summary>What the detector needs to know of a function on one day.</summary>
public sealed record FunctionFacts
{
    /// <summary>Its code; the order of codes (ordinal) is the order of what is found.</summary>
    public required string Code { get; init; }

    /// <summary>What is done to what; functions of one matter are one and the same work. Empty: a matter of its own.</summary>
    public string Matter { get; init; } = "";

    public required FunctionKind Kind { get; init; }

    public required FunctionPlace Place { get; init; }

    /// <summary>Whether a provision in force that day gives it.</summary>
    public required bool HasBasis { get; init; }

    /// <summary>The roles in force that day.</summary>
    public required IReadOnlyList<FunctionHolder> Holders { get; init; }

    /// <summary>How many pieces of work (letters, tasks) bear its tag; null while nobody counts them.</summary>
    public int? Practice { get; init; }
}

/// <summary>A body in a role.</summary>
public sealed record FunctionHolder(string Body, BodyLevel Level, FunctionRoleKind Role, FunctionPlace Place);
