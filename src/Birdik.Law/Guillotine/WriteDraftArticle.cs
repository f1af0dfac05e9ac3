using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Guillotine;

/// <summary>Writes an article of the draft code, new or anew, with the provisions it comes from.</summary>
/// <param name="Article">Null for a new one.</param>
/// <param name="Version">The version that was looked at; a later one refuses.</param>
public sealed record WriteDraftArticle(Id<DraftArticle>? Article, DraftBody Body, int? Version = null);

/// <summary>An article of the draft as a person writes it.</summary>
public sealed record DraftBody(
    int Number, LocalizedText Chapter, LocalizedText Heading, string TextKy, string TextRu, IReadOnlyList<Id<Provision>> Origins);

public sealed class WriteDraftArticleHandler(BirdikDbContext db)
{
    public const int MostOrigins = 50;

    public async Task<Result<Id<DraftArticle>>> HandleAsync(WriteDraftArticle command, ChangeContext change, CancellationToken ct)
    {
        List<Problem> problems = [.. await RefuseAsync(command, ct)];
        if (problems.Count > 0)
        {
            return problems;
        }

        var body = command.Body;
        DraftArticle? article;
        if (command.Article is { } id)
        {
            article = await db.Set<DraftArticle>().SingleOrDefaultAsync(one => one.Id == id, ct);
            if (article is null)
            {
                return Problem.NotFound("law.draft-article-unknown");
            }

            if (command.Version is { } seen && seen != article.Version)
            {
                return new Problem("platform.changed-meanwhile", ProblemKind.Conflict);
            }

            (article.Number, article.Chapter, article.Heading) = (body.Number, body.Chapter, body.Heading);
            (article.TextKy, article.TextRu) = (body.TextKy, body.TextRu);
        }
        else
        {
            article = new DraftArticle
            {
                Number = body.Number,
                Chapter = body.Chapter,
                Heading = body.Heading,
                TextKy = body.TextKy,
                TextRu = body.TextRu,
            };
            db.Add(article);
        }

        await OriginsAsync(article, body.Origins, ct);
        change.Record("law.draft-article-written", SourceRef.To("law.draft-article", article.Id), ("number", article.Number), ("heading", article.Heading));
        await db.SaveChangesAsync(ct);
        return article.Id;
    }

    private async Task OriginsAsync(DraftArticle article, IReadOnlyList<Id<Provision>> wanted, CancellationToken ct)
    {
        var present = await db.Set<DraftOrigin>().Where(origin => origin.ArticleId == article.Id).ToListAsync(ct);
        db.RemoveRange(present.Where(origin => !wanted.Contains(origin.ProvisionId)));
        db.AddRange(wanted.Distinct()
            .Where(provision => present.TrueForAll(origin => origin.ProvisionId != provision))
            .Select(provision => new DraftOrigin { ArticleId = article.Id, ProvisionId = provision }));
    }

    private async Task<IReadOnlyList<Problem>> RefuseAsync(WriteDraftArticle command, CancellationToken ct)
    {
        var body = command.Body;
        var problems = new List<Problem>();
        if (body.Number is < 1 or > DraftArticle.MaxNumber)
        {
            problems.Add(Problem.Invalid("law.draft-number-invalid", "Number", ("most", DraftArticle.MaxNumber)));
        }
        else if (await db.Set<DraftArticle>().AnyAsync(one => one.Number == body.Number && one.Id != command.Article, ct))
        {
            problems.Add(Problem.Conflict("law.draft-number-taken", "Number", ("number", body.Number)));
        }

        if (body.TextKy.Length == 0 && body.TextRu.Length == 0)
        {
            problems.Add(Problem.Invalid("law.draft-without-text", "TextKy"));
        }

        foreach (var (field, text, most) in new[]
        {
            ("Chapter.Ky", body.Chapter.Ky, DraftArticle.MaxHeading), ("Chapter.Ru", body.Chapter.Ru, DraftArticle.MaxHeading),
            ("Heading.Ky", body.Heading.Ky, DraftArticle.MaxHeading), ("Heading.Ru", body.Heading.Ru, DraftArticle.MaxHeading),
            ("TextKy", body.TextKy, DraftArticle.MaxText), ("TextRu", body.TextRu, DraftArticle.MaxText),
        })
        {
            if (text.Length > most)
            {
                problems.Add(Problem.Invalid("law.text-invalid", field, ("most", most)));
            }
        }

        if (body.Origins.Count > MostOrigins
            || await db.Set<Provision>().CountAsync(one => body.Origins.Contains(one.Id), ct) != body.Origins.Distinct().Count())
        {
            problems.Add(Problem.Invalid("law.draft-origin-unknown", "Origins"));
        }

        return problems;
    }
}
