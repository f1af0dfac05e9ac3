namespace Birdik.Platform.Results;

/// <summary>
/// An expected refusal: a stable code owned by a module (<c>territory.parent-unknown</c>), never a sentence. The sentence stands
/// in the texts under <c>Problem.{code}</c> in three languages and takes <see cref="Args"/> by name.
/// </summary>
public sealed record Problem(string Code, ProblemKind Kind = ProblemKind.Invalid)
{
    /// <summary>The field of the command or form that is meant.</summary>
    public string? Field { get; init; }

    /// <summary>The file, line (from 1) and record that are meant, where input is a file.</summary>
    public string? File { get; init; }

    public int? Line { get; init; }

    public string? Id { get; init; }

    public IReadOnlyDictionary<string, object?> Args { get; init; } = NoArgs;

    private static readonly IReadOnlyDictionary<string, object?> NoArgs = new Dictionary<string, object?>();

    public static Problem Invalid(string code, string? field = null, params (string Name, object? Value)[] args) =>
        new(code) { Field = field, Args = Named(args) };

    public static Problem NotFound(string code, params (string Name, object? Value)[] args) =>
        new(code, ProblemKind.NotFound) { Args = Named(args) };

    public static Problem Forbidden(string code, params (string Name, object? Value)[] args) =>
        new(code, ProblemKind.Forbidden) { Args = Named(args) };

    public static Problem Conflict(string code, string? field = null, params (string Name, object? Value)[] args) =>
        new(code, ProblemKind.Conflict) { Field = field, Args = Named(args) };

    private static IReadOnlyDictionary<string, object?> Named((string Name, object? Value)[] args) =>
        args.Length == 0 ? NoArgs : args.ToDictionary(arg => arg.Name, arg => arg.Value);
}
