using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Questions;

/// <summary>Answers a question, or mends the answer.</summary>
public sealed record AnswerQuestion(Id<ActQuestion> Question, string Answer);

public sealed class AnswerQuestionHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(AnswerQuestion command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<ActQuestion>().SingleOrDefaultAsync(one => one.Id == command.Question, ct) is not { } question)
        {
            return Problem.NotFound("law.question-unknown");
        }

        if (command.Answer.Length is 0 or > ActQuestion.MaxAnswer)
        {
            return Problem.Invalid("law.answer-empty", "Answer", ("most", ActQuestion.MaxAnswer));
        }

        (question.Answer, question.AnsweredBy, question.AnsweredAt) = (command.Answer, change.Actor.Name, change.At);
        change.Record("law.question-answered", ProvisionRef.To(question.ProvisionId), ("answer", command.Answer));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
