using Birdik.Platform.Ids;
using Birdik.Powers.Functions;

namespace Birdik.Powers.Findings;

/// <summary>
/// What shows that a function is carried out: letters and tasks that bear its tag. The modules that keep them implement and register it;
/// without any, law is not compared with practice.
/// </summary>
public interface IPracticeEvidence
{
    /// <summary>How many pieces of work there were in all municipalities, by function; one that is missing had none.</summary>
    Task<IReadOnlyDictionary<Id<Function>, int>> CountAsync(DateOnly from, DateOnly to, CancellationToken ct);
}
