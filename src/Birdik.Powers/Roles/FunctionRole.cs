using Birdik.Methods.Powers;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Powers.Bodies;
using Birdik.Powers.Functions;

namespace Birdik.Powers.Roles;

/// <summary>
/// A cell of the matrix: what a body has to do with a function, where, from a day to a day. A role is never erased; what is taken out of
/// the matrix ends, so the matrix of any past day stays as it was.
/// </summary>
public sealed class FunctionRole : ReferenceEntity<FunctionRole>
{
    public const int MaxAct = 300;

    public required Id<Function> FunctionId { get; init; }

    public required Id<Body> BodyId { get; init; }

    public required FunctionRoleKind Kind { get; init; }

    public required FunctionPlace Place { get; init; }

    /// <summary>First day; null where as long as known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null while open. The day before <see cref="From"/> says that it never came into force.</summary>
    public DateOnly? To { get; set; }

    /// <summary>The act on which it rests; empty where none is known.</summary>
    public string Act { get; set; } = "";

    public bool IsSynthetic { get; init; }

    /// <summary>The edition of the matrix that brought it.</summary>
    public required int AddedIn { get; init; }

    /// <summary>The edition that took it out; null while it stands.</summary>
    public int? EndedIn { get; set; }

    public bool InForceOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    public bool StandsIn(int edition) => AddedIn <= edition && (EndedIn is null || EndedIn > edition);
}
