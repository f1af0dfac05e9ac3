using Birdik.Platform.Results;

namespace Birdik.Territory.Import;

/// <summary>What an import did.</summary>
/// <param name="Read">Rows read.</param>
/// <param name="Notices">What was not refused but should be seen: kinds that could not be told, ends without a successor.</param>
public sealed record UnitImport(int Read, int Created, int Updated, int Unchanged, IReadOnlyList<Problem> Notices);
