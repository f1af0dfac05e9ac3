using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Incoming;

/// <summary>What the head writes on a letter: who does what by when. One may be given under another.</summary>
public sealed class Resolution : TenantEntity<Resolution>
{
    public const int MaxText = 1_000;
    public const int MaxName = 200;
    public const int MaxReport = 2_000;

    public required Id<IncomingLetter> LetterId { get; init; }

    /// <summary>The resolution under which it was given.</summary>
    public Id<Resolution>? ParentId { get; init; }

    public required Guid AuthorId { get; init; }

    public required string AuthorName { get; init; }

    /// <summary>The absent head for whom the author acts; empty where the author resolves in their own right.</summary>
    public string ActingFor { get; init; } = "";

    public required string Text { get; init; }

    public DateOnly? ControlOn { get; init; }

    public required DateTime GivenAt { get; init; }

    /// <summary>When it was taken back; it stays to be seen.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public void Withdraw(DateTime at) => WithdrawnAt = at;
}

/// <summary>One who carries a resolution out; the responsible one answers for it, the others help.</summary>
public sealed class ResolutionExecutor : TenantEntity<ResolutionExecutor>
{
    public required Id<Resolution> ResolutionId { get; init; }

    public required Id<IncomingLetter> LetterId { get; init; }

    public required Guid UserId { get; set; }

    public required string Name { get; set; }

    /// <summary>Who had the work before it was handed over.</summary>
    public string TakenFrom { get; private set; } = "";

    public required bool IsResponsible { get; set; }

    /// <summary>When it ended, by a report or without one.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>When it was taken from the person: they have no more to do with the letter.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public string Report { get; private set; } = "";

    /// <summary>Whether it is the responsible part, and that person's still.</summary>
    public bool AnswersFor(Guid? user) => IsResponsible && WithdrawnAt is null && UserId == user;

    public void HandTo(Guid user, string name) => (UserId, TakenFrom, Name) = (user, Name, name);

    /// <summary>The part of another in the same resolution becomes this one's.</summary>
    public void TakeOver(ResolutionExecutor other)
    {
        (IsResponsible, TakenFrom) = (IsResponsible || other.IsResponsible, other.Name);
        other.IsResponsible = false;
    }

    public void Withdraw(DateTime at) => (DoneAt, WithdrawnAt) = (at, at);

    public void Reopen() => (DoneAt, Report) = (null, "");

    public void Finish(DateTime at, string report) => (DoneAt, Report) = (at, report);
}
