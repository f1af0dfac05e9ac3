using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Questions;

/// <summary>Asks the ministry about a provision.</summary>
public sealed record AskQuestion(Id<Provision> Provision, string Text);

public sealed class AskQuestionHandler(BirdikDbContext db)
{
    public async Task<Result<Id<ActQuestion>>> HandleAsync(AskQuestion command, ChangeContext change, CancellationToken ct)
    {
        if (!await db.Set<Provision>().AnyAsync(one => one.Id == command.Provision, ct))
        {
            return Problem.NotFound("law.provision-unknown");
        }

        if (command.Text.Length is 0 or > ActQuestion.MaxText)
        {
            return Problem.Invalid("law.question-empty", "Text", ("most", ActQuestion.MaxText));
        }

        var question = new ActQuestion
        {
            ProvisionId = command.Provision,
            AskedIn = change.TenantId,
            Office = await db.Set<Tenant>().Where(tenant => tenant.Id == change.TenantId).Select(tenant => tenant.Name).SingleAsync(ct),
            AskedBy = change.Actor.Name,
            AskedAt = change.At,
            Text = command.Text,
        };
        db.Add(question);
        change.Record("law.question-asked", ProvisionRef.To(command.Provision), ("text", command.Text));
        await db.SaveChangesAsync(ct);
        return question.Id;
    }
}
