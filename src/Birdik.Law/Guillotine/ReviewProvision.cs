using Birdik.Law.Provisions;
using Birdik.Methods.Law.Structure;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Guillotine;

/// <summary>Answers the questionnaire on an article and proposes a verdict. A proposal that changes asks for the second person anew.</summary>
public sealed record ReviewProvision(Id<Provision> Provision, ReviewAnswers Answers);

/// <summary>The answers of the questionnaire.</summary>
public sealed record ReviewAnswers(
    bool IsLegal, bool IsNeeded, ReviewLevel Burden, ReviewLevel CorruptionRisk, ReviewVerdict Verdict, string Why);

public sealed class ReviewProvisionHandler(BirdikDbContext db, Texts texts)
{
    public async Task<Result<Done>> HandleAsync(ReviewProvision command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Provision>().SingleOrDefaultAsync(one => one.Id == command.Provision, ct) is not { } provision)
        {
            return Problem.NotFound("law.provision-unknown");
        }

        if (Refuse(provision, command.Answers) is { } problem)
        {
            return problem;
        }

        var answers = command.Answers;
        var review = await db.Set<ProvisionReview>().SingleOrDefaultAsync(one => one.ProvisionId == provision.Id, ct);
        if (review is null)
        {
            review = new ProvisionReview
            {
                ProvisionId = provision.Id,
                ActId = provision.ActId,
                IsLegal = answers.IsLegal,
                IsNeeded = answers.IsNeeded,
                Burden = answers.Burden,
                CorruptionRisk = answers.CorruptionRisk,
                Verdict = answers.Verdict,
                Why = answers.Why,
                ProposedById = change.Actor.UserId ?? Guid.Empty,
                ProposedBy = change.Actor.Name,
                ProposedAt = change.At,
            };
            db.Add(review);
        }
        else
        {
            Renew(review, answers, change);
        }

        change.Record("law.provision-reviewed", ProvisionRef.To(provision.Id), ("eId", provision.EId), ("verdict", texts.In($"Law.Verdict.{answers.Verdict}")));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static void Renew(ProvisionReview review, ReviewAnswers answers, ChangeContext change)
    {
        review.IsLegal = answers.IsLegal;
        review.IsNeeded = answers.IsNeeded;
        review.Burden = answers.Burden;
        review.CorruptionRisk = answers.CorruptionRisk;
        review.Verdict = answers.Verdict;
        review.Why = answers.Why;
        review.ProposedById = change.Actor.UserId ?? Guid.Empty;
        review.ProposedBy = change.Actor.Name;
        review.ProposedAt = change.At;
        review.State = ReviewState.Proposed;
        (review.SecondBy, review.SecondAt, review.SecondWhy) = (null, null, "");
    }

    private static Problem? Refuse(Provision provision, ReviewAnswers answers)
    {
        if (provision.Kind != ProvisionKind.Article)
        {
            return Problem.Invalid("law.review-of-articles-only");
        }

        if (answers.Why.Length is 0 or > ProvisionReview.MaxWhy)
        {
            return Problem.Invalid("law.review-without-reason", "Why", ("most", ProvisionReview.MaxWhy));
        }

        // What is neither legal nor needed cannot simply stay.
        return answers is { Verdict: ReviewVerdict.Keep, IsLegal: false } or { Verdict: ReviewVerdict.Keep, IsNeeded: false }
            ? Problem.Invalid("law.review-keeps-what-fails", "Verdict")
            : null;
    }
}
