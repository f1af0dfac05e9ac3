using Birdik.Platform.Persistence;

namespace Birdik.Powers.Roles;

/// <summary>A version of the matrix: made by every change of it, numbered without gaps.</summary>
public sealed class MatrixEdition : ReferenceEntity<MatrixEdition>
{
    public const int MaxMadeBy = 200;

    public required int Number { get; init; }

    public required DateTime MadeAt { get; init; }

    /// <summary>Empty for the installation itself.</summary>
    public required string MadeBy { get; init; }

    public required string Act { get; init; }

    public required int Added { get; init; }

    public required int Ended { get; init; }

    /// <summary>Roles whose last day or act was changed.</summary>
    public required int Changed { get; init; }
}
