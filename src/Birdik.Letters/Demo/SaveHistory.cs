using Birdik.Letters.Incoming;
using Birdik.Letters.Matters;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Points;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Demo;

/// <summary>
/// The history of the letters and matters of the showcase office as their handlers would have left it: who did what and when is read from what
/// is saved, and told in the order in which it was done.
/// </summary>
internal sealed class SaveHistory(BirdikDbContext db, Colleagues colleagues, Texts texts)
{
    private const int HourOfMatters = 18;

    private readonly List<Step> _steps = [];
    private IReadOnlyDictionary<Guid, Colleague> _people = new Dictionary<Guid, Colleague>();

    public async Task<Result<Done>> HandleAsync(ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        _people = await colleagues.OfDayAsync(Bishkek.DayOf(change.At), ct);
        if (ActorOf(Role.Head) is { } head && ActorOf(Role.Secretary) is { } secretary)
        {
            await TellLettersAsync(head, secretary, ct);
        }

        foreach (var (at, actor, action, subject, facts) in _steps.Where(step => step.At <= change.At).OrderBy(step => step.At))
        {
            change.RecordPast(actor, at, action, subject, facts);
        }

        change.Record("letters.demo-history-told", new SourceRef("platform.tenant", $"{db.Tenant}"), ("steps", change.Deeds.Count));
        return new Done();
    }

    private async Task TellLettersAsync(Actor head, Actor secretary, CancellationToken ct)
    {
        var letters = await db.Set<IncomingLetter>().AsNoTracking().OrderBy(row => row.RegisteredAt).ThenBy(row => row.Number).ToListAsync(ct);
        var resolutions = await db.Set<Resolution>().AsNoTracking().ToDictionaryAsync(row => row.LetterId, ct);
        var parts = (await db.Set<ResolutionExecutor>().AsNoTracking().ToListAsync(ct)).ToLookup(row => row.LetterId);
        var written = await db.Set<OutgoingLetter>().AsNoTracking().Where(row => row.RegisteredAt != null)
            .OrderBy(row => row.RegisteredAt).ThenBy(row => row.Number).ToListAsync(ct);
        var marks = (await db.Set<IncompleteMark>().AsNoTracking().ToListAsync(ct)).ToLookup(row => row.AnswerId);
        var answers = written.Where(letter => letter.InReplyTo is not null).ToLookup(letter => letter.InReplyTo!.Value);
        foreach (var letter in letters)
        {
            Tell(letter, resolutions.GetValueOrDefault(letter.Id), [.. parts[letter.Id]], answers[letter.Id].FirstOrDefault(), head, secretary);
        }

        foreach (var letter in written)
        {
            Tell(letter, marks[letter.Id], secretary);
        }

        await TellMattersAsync(letters, head, secretary, ct);
    }

    private void Tell(
        IncomingLetter letter, Resolution? resolution, IReadOnlyList<ResolutionExecutor> parts, OutgoingLetter? answer, Actor head, Actor secretary)
    {
        var subject = LettersRefs.To(letter.Id);
        Add(letter.RegisteredAt, secretary, "letters.incoming-registered", subject,
            ("number", letter.Number), ("sender", letter.Kind.IsAppeal() ? "—" : letter.SenderName), ("due", letter.DueOn), ("files", 0));
        if (resolution is null || parts.FirstOrDefault(part => part.IsResponsible) is not { } responsible)
        {
            return;
        }

        Add(resolution.GivenAt, head, "letters.resolution-given", subject,
            ("text", resolution.Text), ("executor", responsible.Name), ("control", resolution.ControlOn ?? letter.DueOn));
        foreach (var part in parts.Where(part => !part.IsResponsible && part.DoneAt is not null))
        {
            Add(part.DoneAt!.Value, ActorOf(part.UserId, part.Name), "letters.part-done", subject, ("name", part.Name), ("report", part.Report));
        }

        if (answer?.SentAt is { } sent)
        {
            Add(sent, secretary, "letters.incoming-answered", subject, ("number", letter.Number), ("answer", answer.Number));
        }
        else if (letter.State == LetterState.Done && responsible.DoneAt is { } done)
        {
            Add(done, ActorOf(responsible.UserId, responsible.Name), "letters.incoming-closed", subject, ("number", letter.Number), ("report", letter.Outcome));
        }
    }

    private void Tell(OutgoingLetter letter, IEnumerable<IncompleteMark> marks, Actor secretary)
    {
        var subject = LettersRefs.To(letter.Id);
        Add(letter.DraftedAt, ActorOf(letter.AuthorId, letter.AuthorName), "letters.draft-begun", subject, ("subject", letter.Subject));
        var registered = letter.RegisteredAt!.Value;
        Add(registered, secretary, "letters.outgoing-registered", subject, ("number", letter.Number), ("signer", letter.SignedBy), ("unagreed", ""));
        if (letter.State == OutgoingState.Cancelled)
        {
            Add(registered.AddMinutes(20), secretary, "letters.outgoing-cancelled", subject, ("number", letter.Number), ("reason", letter.Reason));
        }
        else if (letter.State == OutgoingState.Registered)
        {
            Add(registered.AddMinutes(30), secretary, "letters.outgoing-sent", subject, ("number", letter.Number));
            Add(registered.AddHours(20), secretary, "letters.outgoing-returned", subject, ("number", letter.Number), ("word", letter.Reason));
        }

        if (letter.SentAt is { } sent)
        {
            Add(sent, secretary, "letters.outgoing-sent", subject, ("number", letter.Number));
        }

        if (letter.DeliveredAt is { } delivered)
        {
            Add(delivered, secretary, "letters.outgoing-delivered", subject, ("number", letter.Number));
        }

        foreach (var mark in marks)
        {
            Add(mark.MarkedAt, secretary, "letters.marked-incomplete", subject, ("number", letter.Number), ("text", mark.Text));
        }
    }

    /// <summary>The secretary keeps the matters at the end of the day, the head proposes how one may end.</summary>
    private async Task TellMattersAsync(List<IncomingLetter> letters, Actor head, Actor secretary, CancellationToken ct)
    {
        var matters = await db.Set<MatterLetter>().AsNoTracking().Where(row => row.IncomingId != null).ToDictionaryAsync(row => row.IncomingId!.Value, row => row.MatterId, ct);
        var ofMatter = letters.Where(letter => matters.ContainsKey(letter.Id)).ToLookup(letter => matters[letter.Id]);
        foreach (var matter in await db.Set<Matter>().AsNoTracking().OrderBy(row => row.OpenedOn).ThenBy(row => row.Question).ToListAsync(ct))
        {
            var subject = LettersRefs.To(matter.Id);
            foreach (var (place, letter) in ofMatter[matter.Id].Index())
            {
                var at = Evening(letter.RegisteredOn).AddMinutes(-30);
                if (place == 0)
                {
                    Add(at, secretary, "letters.matter-opened", subject, ("question", matter.Question), ("number", letter.Number));
                }
                else
                {
                    Add(at, secretary, "letters.matter-joined", subject, ("number", letter.Number));
                }
            }

            if (matter is { End: { } end, EndedOn: { } ended })
            {
                Add(Evening(ended), secretary, "letters.matter-ended", subject, ("end", texts.In($"Letters.MatterEnd.{end}")), ("note", matter.EndNote));
            }

            if (matter is { Proposed: { } proposal, ProposedOn: { } proposed })
            {
                Add(Evening(proposed), head, "letters.matter-proposed", subject, ("proposal", texts.In($"Letters.Propose.{proposal}")));
            }
        }
    }

    private void Add(DateTime at, Actor actor, string action, SourceRef subject, params (string Name, object? Value)[] facts) =>
        _steps.Add(new Step(at, actor, action, subject, facts));

    private Actor? ActorOf(string role) =>
        _people.Values.FirstOrDefault(person => person.Roles.Contains(role)) is { } person ? new Actor(ActorKind.Person, person.Id, person.Name, role) : null;

    private Actor ActorOf(Guid id, string name) =>
        new(ActorKind.Person, id, name, _people.TryGetValue(id, out var person) ? person.Roles[0] : null);

    private static DateTime Evening(DateOnly day) => Bishkek.StartOf(day).AddHours(HourOfMatters);

    private sealed record Step(DateTime At, Actor Actor, string Action, SourceRef Subject, (string Name, object? Value)[] Facts);
}
