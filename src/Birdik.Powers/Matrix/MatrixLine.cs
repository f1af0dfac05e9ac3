using Birdik.Methods.Powers;

namespace Birdik.Powers.Matrix;

/// <summary>A row of the matrix as a table keeps it: a function and a body, where and when, and the roles marked.</summary>
/// <param name="Line">The row of the file, from 1.</param>
public sealed record MatrixLine(
    int Line,
    string Code,
    string Body,
    FunctionPlace Place,
    DateOnly? From,
    DateOnly? To,
    string Act,
    IReadOnlyList<FunctionRoleKind> Roles);
