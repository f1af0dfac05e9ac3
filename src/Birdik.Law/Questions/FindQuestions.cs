using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Questions;

/// <summary>Questions with where they stand.</summary>
public sealed class FindQuestions(NationalDb db)
{
    public const int Most = 200;

    /// <summary>The unanswered first, then the newest.</summary>
    public async Task<IReadOnlyList<QuestionView>> AllAsync(CancellationToken ct) =>
        await Views().OrderBy(view => view.Question.AnsweredAt != null).ThenByDescending(view => view.Question.AskedAt).Take(Most).ToListAsync(ct);

    public Task<QuestionView?> ByIdAsync(Id<ActQuestion> id, CancellationToken ct) =>
        Views().SingleOrDefaultAsync(view => view.Question.Id == id, ct);

    /// <summary>The answered ones on some provisions.</summary>
    public async Task<IReadOnlyList<QuestionView>> AnsweredOnAsync(IReadOnlyCollection<Id<Provision>> provisions, CancellationToken ct) =>
        await Views().Where(view => view.Question.Answer != null && provisions.Contains(view.Question.ProvisionId))
            .OrderBy(view => view.Question.AskedAt).ToListAsync(ct);

    private IQueryable<QuestionView> Views() =>
        from question in db.Set<ActQuestion>()
        join provision in db.Set<Provision>() on question.ProvisionId equals provision.Id
        join act in db.Set<Act>() on provision.ActId equals act.Id
        select new QuestionView { Question = question, EId = provision.EId, Act = act };
}

/// <summary>A question with its provision and act.</summary>
public sealed record QuestionView
{
    public required ActQuestion Question { get; init; }

    public required string EId { get; init; }

    public required Act Act { get; init; }

    public string Href => TextLinks.Provision(Act.Key, EId);
}
