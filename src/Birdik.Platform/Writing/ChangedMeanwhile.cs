using Birdik.Platform.Persistence;
using Birdik.Platform.Results;

namespace Birdik.Platform.Writing;

/// <summary>
/// The refusal of a change that was begun on an older version of its object. Commands of existing objects carry the version that was looked
/// at; where nobody looked (imports, the command line) it is null and nothing is refused.
/// </summary>
public static class ChangedMeanwhile
{
    public const string Code = "platform.changed-meanwhile";

    public static Problem Problem => new(Code, ProblemKind.Conflict);

    /// <param name="seen">The version that was looked at.</param>
    /// <param name="now">The version the object has.</param>
    public static Problem? Refuse(int? seen, int now) => seen is null || seen == now ? null : Problem;

    /// <summary>One version for an object made of several rows, of which none is ever deleted: it rises with each row added or saved.</summary>
    public static int VersionOf(IEnumerable<IVersioned> rows) => rows.Sum(row => row.Version + 1);
}
