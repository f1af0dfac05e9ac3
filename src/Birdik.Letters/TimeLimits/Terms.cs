using Birdik.Letters.Correspondents;
using Birdik.Platform.Norms;
using Birdik.Platform.Time;

namespace Birdik.Letters.TimeLimits;

/// <summary>The day by which a letter is to be answered, by the norms and calendars in force.</summary>
public sealed class Terms(NormRegister norms, Calendars calendars)
{
    /// <summary>Null where no rule applies, or the calendar of the year is not known yet.</summary>
    public async ValueTask<LetterTerm?> OfAsync(LetterKind kind, CorrespondentClass sender, DateOnly registered, CancellationToken ct)
    {
        var limit = TimeLimit.Find(await norms.NowAsync(ct), kind, sender, registered);
        return limit?.From(registered, (await calendars.NowAsync(ct)).Working, out _) is { } term
            ? new LetterTerm(term.Due, limit.Norm.Code, limit.Norm.Verified && term.Unverified.Count == 0)
            : null;
    }
}

/// <param name="Verified">The norm's provision was read, and no unverified day of the calendar lies within.</param>
public sealed record LetterTerm(DateOnly Due, string Norm, bool Verified);
