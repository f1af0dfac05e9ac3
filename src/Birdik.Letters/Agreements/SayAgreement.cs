using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Agreements;

/// <summary>Who was asked agrees to a draft, or objects and says why.</summary>
public sealed record SayAgreement(Id<OutgoingLetter> Letter, bool Agrees, string Remark);

public sealed class SayAgreementHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(SayAgreement command, ChangeContext change, CancellationToken ct)
    {
        var me = change.Actor.UserId;
        if (await db.Set<Agreement>().SingleOrDefaultAsync(row => row.LetterId == command.Letter && row.UserId == me, ct) is not { } agreement)
        {
            return Problem.Forbidden("letters.agreement-not-asked");
        }

        if (await db.Set<OutgoingLetter>().AnyAsync(row => row.Id == command.Letter && row.State != OutgoingState.Draft, ct))
        {
            return LettersProblems.NoDraft();
        }

        var remark = command.Remark.Trim();
        if (remark.Length > Agreement.MaxRemark)
        {
            return LettersProblems.TooLong(nameof(command.Remark), Agreement.MaxRemark);
        }

        if (!command.Agrees && remark.Length == 0)
        {
            return LettersProblems.Missing(nameof(command.Remark));
        }

        agreement.Say(command.Agrees, remark, change.At);
        change.Record(
            command.Agrees ? "letters.agreement-given" : "letters.agreement-refused", LettersRefs.To(command.Letter),
            ("name", agreement.Name), ("remark", remark));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
