using System.Text.Json;
using Birdik.Platform.Commands;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Platform.Api;

/// <summary>
/// The one way from refusals to HTTP: ProblemDetails with <c>code</c> (of the first) and all of them in <c>problems</c>, as the
/// command line writes them.
/// </summary>
public static class ProblemMapping
{
    /// <summary>Answers the value through <paramref name="answer"/>, or the problems.</summary>
    public static IResult ToHttp<T>(this Result<T> result, Words words, Func<T, IResult> answer) =>
        result.TryGet(out var value) ? answer(value) : result.Problems.ToHttp(words);

    public static ProblemHttpResult ToHttp(this IReadOnlyList<Problem> problems, Words words) =>
        TypedResults.Problem(Details(problems, words, StatusOf(problems[0].Kind)));

    public static ProblemHttpResult ToHttp(this Problem problem, Words words) => new[] { problem }.ToHttp(words);

    public static int StatusOf(ProblemKind kind) => kind switch
    {
        ProblemKind.Invalid => StatusCodes.Status400BadRequest,
        ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
        ProblemKind.NotFound => StatusCodes.Status404NotFound,
        ProblemKind.Conflict => StatusCodes.Status409Conflict,
        ProblemKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ProblemKind.TooMany => StatusCodes.Status429TooManyRequests,
        ProblemKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
    };

    internal static ProblemDetails Details(IReadOnlyList<Problem> problems, Words words, int status) => new()
    {
        Status = status,
        Title = words.Problem(problems[0]),
        Extensions =
        {
            ["code"] = problems[0].Code,
            ["problems"] = problems.Select(problem => Row(problem, words)).ToList(),
        },
    };

    private static ProblemRow Row(Problem problem, Words words) => new(
        problem.Code,
        words.Problem(problem),
        problem.File,
        problem.Line,
        problem.Field is null ? null : JsonNamingPolicy.CamelCase.ConvertName(problem.Field),
        problem.Id);
}
