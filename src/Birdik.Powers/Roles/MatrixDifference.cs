namespace Birdik.Powers.Roles;

/// <summary>What a new edition of the matrix changes.</summary>
/// <param name="Added">Roles that come in.</param>
/// <param name="Ended">Roles that go, and the first day without them.</param>
/// <param name="Changed">Roles whose last day or act becomes another.</param>
public sealed record MatrixDifference(
    IReadOnlyList<FunctionRole> Added,
    IReadOnlyList<(FunctionRole Role, DateOnly GoneOn)> Ended,
    IReadOnlyList<(FunctionRole Role, DateOnly? To, string Act)> Changed)
{
    public bool IsEmpty => Added.Count + Ended.Count + Changed.Count == 0;
}
