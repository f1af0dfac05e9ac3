using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Guillotine;

/// <summary>The second pair of eyes: confirms the verdict of another person, or returns it with a reason.</summary>
/// <param name="Version">The version that was looked at; a later one refuses.</param>
public sealed record SecondReview(Id<Provision> Provision, bool Confirms, string Why, int? Version = null);

public sealed class SecondReviewHandler(BirdikDbContext db, Texts texts)
{
    public async Task<Result<Done>> HandleAsync(SecondReview command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<ProvisionReview>().SingleOrDefaultAsync(one => one.ProvisionId == command.Provision, ct) is not { } review)
        {
            return Problem.NotFound("law.review-missing");
        }

        if (Refuse(command, review, change) is { } problem)
        {
            return problem;
        }

        review.State = command.Confirms ? ReviewState.Confirmed : ReviewState.Returned;
        review.SecondBy = change.Actor.Name;
        review.SecondAt = change.At;
        review.SecondWhy = command.Why;
        if (command.Confirms)
        {
            change.Record("law.review-confirmed", ProvisionRef.To(command.Provision), ("verdict", texts.In($"Law.Verdict.{review.Verdict}")));
        }
        else
        {
            change.Record("law.review-returned", ProvisionRef.To(command.Provision), ("verdict", texts.In($"Law.Verdict.{review.Verdict}")), ("why", command.Why));
        }

        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static Problem? Refuse(SecondReview command, ProvisionReview review, ChangeContext change)
    {
        if (command.Version is { } seen && seen != review.Version)
        {
            return new Problem("platform.changed-meanwhile", ProblemKind.Conflict);
        }

        if (review.State != ReviewState.Proposed)
        {
            return Problem.Conflict("law.review-decided");
        }

        if (change.Actor.UserId == review.ProposedById)
        {
            return Problem.Forbidden("law.review-own");
        }

        return command.Why.Length > ProvisionReview.MaxWhy || (!command.Confirms && command.Why.Length == 0)
            ? Problem.Invalid("law.review-without-reason", "SecondWhy", ("most", ProvisionReview.MaxWhy))
            : null;
    }
}
