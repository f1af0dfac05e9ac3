using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Templates;

/// <summary>Takes a template out of use; letters made from it stay as they are.</summary>
public sealed record EndTemplate(Id<LetterTemplate> Template);

public sealed class EndTemplateHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(EndTemplate command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<LetterTemplate>().SingleOrDefaultAsync(row => row.Id == command.Template && row.EndedAt == null, ct) is not { } template)
        {
            return TemplateProblems.Unknown();
        }

        template.EndedAt = change.At;
        change.Record("letters.template-ended", LettersRefs.To(template.Id), ("name", template.Name.Ky));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
