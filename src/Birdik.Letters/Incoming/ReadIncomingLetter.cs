using Birdik.Letters.Correspondents;
using Birdik.Letters.Mail;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Files;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Incoming;

/// <summary>A letter with all that belongs to it, for those who may see it.</summary>
public sealed class ReadIncomingLetter(BirdikDbContext db, CurrentUser user)
{
    public async Task<IncomingView?> ByIdAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } letter)
        {
            return null;
        }

        var owner = LettersRefs.To(id);
        var executors = await db.Set<ResolutionExecutor>().AsNoTracking().Where(row => row.LetterId == id).ToListAsync(ct);
        var resolutions = await db.Set<Resolution>().AsNoTracking().Where(row => row.LetterId == id).OrderBy(row => row.GivenAt).ToListAsync(ct);
        return new IncomingView(
            letter,
            await db.Set<Correspondent>().AsNoTracking().SingleAsync(row => row.Id == letter.SenderId, ct),
            [.. resolutions.Select(one => new ResolutionView(
                one, [.. executors.Where(row => row.ResolutionId == one.Id).OrderByDescending(row => row.IsResponsible).ThenBy(row => row.Name)]))],
            await db.Set<StoredFile>().AsNoTracking()
                .Where(row => row.OwnerKind == owner.Kind && row.OwnerId == owner.Id).OrderBy(row => row.UploadedAt).ToListAsync(ct),
            await ShowsSenderAsync(letter, ct))
        {
            Flaws = letter.Channel == Channel.Email ? await FlawsAsync(id, ct) : [],
        };
    }

    /// <summary>The letter alone; null when there is none or the reader may not see it.</summary>
    public async Task<IncomingLetter?> FindAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        return user.May(LettersPermissions.View)
            ? await db.Set<IncomingLetter>().AsNoTracking().SeenBy(db, user).SingleOrDefaultAsync(row => row.Id == id, ct)
            : null;
    }

    /// <summary>Whether the reader controls the letter or carries it out.</summary>
    public async Task<bool> ShowsSenderAsync(IncomingLetter letter, CancellationToken ct)
    {
        var me = user.Id;
        return MaySeeSender(letter) || await db.Set<ResolutionExecutor>().AnyAsync(row => row.LetterId == letter.Id && row.UserId == me && row.WithdrawnAt == null, ct);
    }

    private async Task<IReadOnlyList<Problem>> FlawsAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        await db.Set<MailFlaw>().Where(row => row.LetterId == id).Select(row => row.Problems).SingleOrDefaultAsync(ct) is { } flaws
            ? KeptProblems.Read(flaws) : [];

    public bool MaySeeSender(IncomingLetter letter) => !letter.Kind.IsAppeal() || user.May(LettersPermissions.Confidential);
}

/// <summary>A letter with its sender, resolutions and files.</summary>
/// <param name="ShowsSender">False where a citizen wrote and the reader neither controls nor carries it out.</param>
public sealed record IncomingView(
    IncomingLetter Letter, Correspondent Sender, IReadOnlyList<ResolutionView> Resolutions, IReadOnlyList<StoredFile> Files, bool ShowsSender)
{
    /// <summary>What could not be read of the message it came by.</summary>
    public IReadOnlyList<Problem> Flaws { get; init; } = [];
}

/// <summary>A resolution and who carries it out, the responsible one first.</summary>
public sealed record ResolutionView(Resolution Resolution, IReadOnlyList<ResolutionExecutor> Executors);
