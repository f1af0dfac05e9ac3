using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>Gives several signed letters their numbers, or says of several that they were sent: all of them or none.</summary>
public sealed record DoOutgoingBatch(OutgoingBatchKind Kind, IReadOnlyList<Id<OutgoingLetter>> Letters)
{
    /// <summary>As many as one text may be drafted to.</summary>
    public const int MaxLetters = DraftMassHandler.Most;

    public Guid? Signer { get; init; }

    public Channel Channel { get; init; }
}

public enum OutgoingBatchKind
{
    Register,
    Send,
}

public sealed class DoOutgoingBatchHandler(BirdikDbContext db, RegisterOutgoingLetterHandler register, SendLetterHandler send)
{
    public async Task<Result<int>> HandleAsync(DoOutgoingBatch command, ChangeContext change, CancellationToken ct)
    {
        var ids = command.Letters.Distinct().ToList();
        if (ids.Count is 0 or > DoOutgoingBatch.MaxLetters)
        {
            return Problem.Invalid("letters.batch-size", null, ("max", DoOutgoingBatch.MaxLetters));
        }

        foreach (var id in ids)
        {
            var answer = command.Kind == OutgoingBatchKind.Register
                ? await register.HandleAsync(new RegisterOutgoingLetter(id, command.Signer), change, ct)
                : await send.HandleAsync(new SendLetter(id, command.Channel), change, ct);
            if (!answer.Succeeded)
            {
                var subject = await db.Set<OutgoingLetter>().Where(row => row.Id == id).Select(row => row.Subject).FirstOrDefaultAsync(ct);
                return Result<int>.Refused([.. answer.Problems, Problem.Conflict("letters.batch-stopped", null, ("subject", subject ?? ""))]);
            }
        }

        return ids.Count;
    }
}
