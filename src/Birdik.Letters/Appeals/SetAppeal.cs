using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Appeals;

/// <summary>Writes down what the law wants of an appeal: form, whether it names its author, address and contacts, signature, passport copy.</summary>
/// <param name="Version">The version that was looked at; another one refuses the change.</param>
public sealed record SetAppeal(Id<IncomingLetter> Letter, AppealData Data, int? Version = null)
{
    internal static int VersionOf(Appeal? appeal) => appeal is null ? 0 : ContentVersion.Of(
        appeal.Form, appeal.IsAnonymous, appeal.Address, appeal.Phone, appeal.Email, appeal.IsSigned, appeal.HasIdentityCopy);
}

public sealed record AppealData(
    AppealForm Form, bool IsAnonymous, string Address, string Phone, string Email, bool IsSigned, bool HasIdentityCopy);

public sealed class SetAppealHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(SetAppeal command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<IncomingLetter>().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        if (!letter.Kind.IsAppeal())
        {
            return AppealProblems.NoAppeal();
        }

        if (Check(command.Data).ToList() is { Count: > 0 } problems)
        {
            return problems;
        }

        var known = await db.Set<Appeal>().SingleOrDefaultAsync(row => row.LetterId == letter.Id, ct);
        if (ChangedMeanwhile.Refuse(command.Version, SetAppeal.VersionOf(known)) is { } stale)
        {
            return stale;
        }

        var appeal = known ?? await db.AppealOfAsync(letter.Id, ct);
        (appeal.Form, appeal.IsAnonymous) = (command.Data.Form, command.Data.IsAnonymous);
        (appeal.Address, appeal.Phone, appeal.Email) = (command.Data.Address.Trim(), command.Data.Phone.Trim(), command.Data.Email.Trim());
        (appeal.IsSigned, appeal.HasIdentityCopy) = (command.Data.IsSigned, command.Data.HasIdentityCopy);
        change.Record("letters.appeal-data-set", LettersRefs.To(letter.Id), ("number", letter.Number));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static IEnumerable<Problem> Check(AppealData data)
    {
        foreach (var (text, field, max) in new[]
        {
            (data.Address, nameof(data.Address), Appeal.MaxAddress), (data.Phone, nameof(data.Phone), Appeal.MaxContact),
            (data.Email, nameof(data.Email), Appeal.MaxContact),
        })
        {
            if (text.Trim().Length > max)
            {
                yield return LettersProblems.TooLong(field, max);
            }
            else if (text.Any(char.IsControl))
            {
                yield return LettersProblems.SignsForbidden(field);
            }
        }

        if (!Enum.IsDefined(data.Form))
        {
            yield return LettersProblems.Missing(nameof(data.Form));
        }
    }
}

/// <summary>Leaves an appeal without consideration on a ground the law names.</summary>
public sealed record LeaveAppeal(Id<IncomingLetter> Letter, AppealGround? Ground, string Note);

public sealed class LeaveAppealHandler(BirdikDbContext db, Texts texts)
{
    public async Task<Result<Done>> HandleAsync(LeaveAppeal command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<IncomingLetter>().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        if (!letter.Kind.IsAppeal())
        {
            return AppealProblems.NoAppeal();
        }

        if (!letter.IsOpen)
        {
            return letter.State == LetterState.Cancelled ? LettersProblems.Cancelled() : LettersProblems.Closed();
        }

        if (command.Ground is not { } ground || !Enum.IsDefined(ground))
        {
            return LettersProblems.Missing(nameof(command.Ground));
        }

        var note = command.Note.Trim();
        if (note.Length is 0 or > Appeal.MaxNote)
        {
            return note.Length == 0 ? LettersProblems.Missing(nameof(command.Note)) : LettersProblems.TooLong(nameof(command.Note), Appeal.MaxNote);
        }

        var appeal = await db.AppealOfAsync(letter.Id, ct);
        var contradicts = ground switch
        {
            AppealGround.Anonymous => !appeal.IsAnonymous,
            AppealGround.NoAddress => appeal.Address.Length > 0 || appeal.Email.Length > 0,
            AppealGround.Insulting or AppealGround.CallsToHatred => false,
        };
        if (contradicts)
        {
            return Problem.Conflict("letters.ground-contradicts", nameof(command.Ground));
        }

        var today = Platform.Time.Bishkek.DayOf(change.At);
        appeal.Leave(ground, note, today);
        letter.Close(today, note);
        foreach (var executor in await db.Set<ResolutionExecutor>().Where(row => row.LetterId == letter.Id && row.DoneAt == null).ToListAsync(ct))
        {
            executor.Finish(change.At, note);
        }

        change.Record("letters.appeal-left", LettersRefs.To(letter.Id), ("number", letter.Number), ("ground", texts.In($"Letters.AppealGround.{ground}")), ("note", note));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

internal static class AppealProblems
{
    public static Problem NoAppeal() => Problem.Conflict("letters.no-appeal");

    public static async Task<Appeal> AppealOfAsync(this BirdikDbContext db, Id<IncomingLetter> letter, CancellationToken ct)
    {
        var appeal = await db.Set<Appeal>().SingleOrDefaultAsync(row => row.LetterId == letter, ct);
        if (appeal is null)
        {
            appeal = new Appeal { LetterId = letter };
            db.Add(appeal);
        }

        return appeal;
    }
}
