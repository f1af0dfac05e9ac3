using System.Diagnostics.CodeAnalysis;

namespace Birdik.Platform.Results;

/// <summary>What a use case answers: a value, or the problems for which it was refused. Bugs and outages are exceptions instead.</summary>
public sealed class Result<T>
{
    private readonly T? _value;

    private Result(T value) => _value = value;

    private Result(IReadOnlyList<Problem> problems) => Problems = problems;

    public IReadOnlyList<Problem> Problems { get; } = [];

    public bool Succeeded => Problems.Count == 0;

    /// <summary>The value; asking a refused result for it is a bug.</summary>
    public T Value => Succeeded
        ? _value!
        : throw new InvalidOperationException($"Refused: {string.Join(", ", Problems.Select(problem => problem.Code))}");

    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return Succeeded;
    }

    /// <summary>A value of an interface type, for which no conversion can be declared.</summary>
    public static Result<T> Of(T value) => new(value);

    public static Result<T> Refused(IReadOnlyList<Problem> problems) =>
        problems.Count > 0 ? new(problems) : throw new ArgumentException("A refusal names its problems.", nameof(problems));

    public static implicit operator Result<T>(T value) => new(value);

    public static implicit operator Result<T>(Problem problem) => new([problem]);

    public static implicit operator Result<T>(List<Problem> problems) => Refused(problems);

    public static implicit operator Result<T>(Problem[] problems) => Refused(problems);
}
