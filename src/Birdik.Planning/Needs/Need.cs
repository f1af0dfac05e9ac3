using Birdik.Letters.Incoming;
using Birdik.Planning.Ranking;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Territory.Units;

namespace Birdik.Planning.Needs;

/// <summary>
/// What residents lack, in their own words. Who raised it stands apart (<see cref="NeedAuthor"/>) and is seen by few; everything here may be
/// shown to anyone, so the clerk masks what names a person in the text.
/// </summary>
public sealed class Need : TenantEntity<Need>
{
    public const int MaxText = 2_000;
    public const int MaxPlace = 200;
    public const int MaxCode = 16;
    public const int MaxAnswer = 2_000;
    public const int MaxSearchText = 2_400;
    public const int MaxPeople = 10_000_000;
    public const int MaxMethod = 200;

    public required int Year { get; init; }

    /// <summary>The running number in its year.</summary>
    public required int Serial { get; init; }

    /// <summary>By which whoever raised it finds it again; cannot be guessed.</summary>
    public required string Code { get; init; }

    public required NeedSphere Sphere { get; set; }

    /// <summary>The function it concerns, by its code in the register of functions.</summary>
    public string? Function { get; set; }

    /// <summary>As it was raised, with names masked.</summary>
    public required string Text { get; set; }

    /// <summary>In the other language of the state, where someone translated it.</summary>
    public string TextOther { get; set; } = "";

    public Id<Unit>? VillageId { get; set; }

    /// <summary>Street, house or landmark in words.</summary>
    public string Place { get; set; } = "";

    /// <summary>The point on the map, in degrees; both or none.</summary>
    public double? Latitude { get; private set; }

    public double? Longitude { get; private set; }

    public int People { get; set; }

    public VulnerableGroup Vulnerable { get; set; }

    public NeedSeason Season { get; set; }

    public required NeedSource Source { get; init; }

    public RaisedBy RaisedBy { get; init; }

    public required DateOnly RaisedOn { get; init; }

    public required DateTime RaisedAt { get; init; }

    /// <summary>Typed in Latin letters: shown to the clerk, who writes it anew.</summary>
    public bool IsLatin { get; set; }

    /// <summary>The indicator whose threshold proposed it, by its code in <c>thresholds.csv</c>.</summary>
    public string? Indicator { get; init; }

    /// <summary>The letter or appeal it was taken from.</summary>
    public Id<IncomingLetter>? LetterId { get; init; }

    /// <summary>The meeting at which it was raised.</summary>
    public Id<Meeting>? MeetingId { get; init; }

    public NeedState State { get; private set; } = NeedState.Raised;

    public Id<Need>? MergedIntoId { get; private set; }

    public DateOnly? AnswerDue { get; set; }

    public NeedAnswer Answer { get; private set; }

    public string AnswerText { get; private set; } = "";

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>The place in the last ranking that was taken as the order of work, from 1.</summary>
    public int? Priority { get; private set; }

    /// <summary>By what method and decision the place was given.</summary>
    public string PriorityMethod { get; private set; } = "";

    public decimal EstimatedCost { get; set; }

    public NeedVerdict Verdict { get; private set; }

    public DateOnly? VerdictOn { get; private set; }

    public required string SearchText { get; set; }

    public bool IsOpen => State is NeedState.Raised or NeedState.Accepted or NeedState.Planned;

    public void Mark(MapPoint? point) => (Latitude, Longitude) = (point?.Latitude, point?.Longitude);

    public void Accept() => State = State == NeedState.Raised ? NeedState.Accepted : State;

    public void Give(NeedAnswer answer, string text, DateOnly on)
    {
        (Answer, AnswerText, AnsweredOn) = (answer, text, on);
        State = answer == NeedAnswer.Refused ? NeedState.Declined : State is NeedState.Raised or NeedState.Declined ? NeedState.Accepted : State;
    }

    public void MergeInto(Id<Need> other) => (State, MergedIntoId) = (NeedState.Merged, other);

    public void Separate() => (State, MergedIntoId) = (NeedState.Accepted, null);

    public void Rank(int place, string method) => (Priority, PriorityMethod) = (place, method);

    public void Plan() => State = State is NeedState.Raised or NeedState.Accepted ? NeedState.Planned : State;

    public void Finish() => State = State == NeedState.Merged ? State : NeedState.Done;

    public void Reopen() => State = State == NeedState.Done ? NeedState.Planned : State;

    public void Judge(NeedVerdict verdict, DateOnly on) => (Verdict, VerdictOn) = (verdict, on);
}

public enum NeedSphere
{
    Water,
    Roads,
    Education,
    Health,
    Energy,
    Waste,
    Irrigation,
    Pasture,
    Culture,
    Social,
    Safety,
    Economy,
    Other,
}

[Flags]
public enum VulnerableGroup
{
    None = 0,
    Children = 1,
    Elderly = 2,
    Disabled = 4,
    Women = 8,
    Poor = 16,
}

public enum NeedSeason
{
    AllYear,
    Winter,
    Spring,
    Summer,
    Autumn,
}

public enum NeedSource
{
    Resident,
    Meeting,
    Letter,
    Deputy,
    Indicator,
    Office,
}

public enum RaisedBy
{
    Household,
    Street,
    Group,
    Village,
}

public enum NeedState
{
    Raised,
    Accepted,
    Planned,
    Done,
    Declined,
    Merged,
}

public enum NeedAnswer
{
    None,
    Taken,
    InPart,
    Refused,
}

/// <summary>What the resident says once it is called done.</summary>
public enum NeedVerdict
{
    None,
    Solved,
    InPart,
    NotSolved,
}
