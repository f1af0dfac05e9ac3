using Birdik.Powers.Bodies;
using Birdik.Powers.Functions;
using Birdik.Powers.Roles;

namespace Birdik.Powers.Matrix;

/// <summary>A role with its function and body.</summary>
public sealed record MatrixCell(FunctionRole Role, Function Function, Body Body);
