using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Identity;

namespace Birdik.Platform.Identity.Accounts;

/// <summary>The refusals of ASP.NET Core Identity as problems of ours.</summary>
internal static class IdentityProblems
{
    public static Problem[] Problems(this IdentityResult refused, string passwordField) =>
        [.. refused.Errors.Select(error => Map(error.Code, passwordField)).DistinctBy(problem => problem.Code)];

    private static Problem Map(string code, string passwordField) => code switch
    {
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => ChangedMeanwhile.Problem,
        nameof(IdentityErrorDescriber.DuplicateUserName) => Problem.Conflict("platform.user-name-taken", "UserName"),
        nameof(IdentityErrorDescriber.InvalidUserName) => Problem.Invalid("platform.user-name-invalid", "UserName"),
        nameof(IdentityErrorDescriber.PasswordMismatch) => Problem.Invalid("platform.password-wrong", "Current"),
        nameof(IdentityErrorDescriber.LoginAlreadyAssociated) => Problem.Conflict("platform.login-taken"),
        _ => Problem.Invalid("platform.password-weak", passwordField),
    };
}
