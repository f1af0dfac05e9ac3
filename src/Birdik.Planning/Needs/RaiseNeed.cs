using Birdik.Letters.Incoming;
using Birdik.Planning.Ranking;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Needs;

/// <summary>Enters a need: by a resident on the public page, or by the office from a meeting, a letter or a deputy.</summary>
public sealed record RaiseNeed(NeedSphere Sphere, string Text)
{
    public Id<Unit>? Village { get; init; }

    public string Place { get; init; } = "";

    public MapPoint? Point { get; init; }

    public int People { get; init; }

    public VulnerableGroup Vulnerable { get; init; }

    public NeedSeason Season { get; init; }

    public NeedSource Source { get; init; } = NeedSource.Resident;

    public RaisedBy RaisedBy { get; init; }

    public string Function { get; init; } = "";

    /// <summary>The indicator that proposed it.</summary>
    public string? Indicator { get; init; }

    /// <summary>Who raised it; may stay empty.</summary>
    public string Name { get; init; } = "";

    public string Phone { get; init; } = "";

    public Id<IncomingLetter>? Letter { get; init; }

    public Id<Meeting>? Meeting { get; init; }

    public decimal EstimatedCost { get; init; }

    public IReadOnlyList<ReceivedFile> Files { get; init; } = [];
}

/// <summary>What whoever raised a need is told.</summary>
public sealed record RaisedNeed(Id<Need> Id, string Number, string Code);

public sealed class RaiseNeedHandler(
    BirdikDbContext db, NeedNumbers numbers, VillageBook villages, NeedMap map, NormRegister norms, Calendars calendars, NeedSearch search)
{
    private const decimal MostSom = 100_000_000_000m;

    public async Task<Result<RaisedNeed>> HandleAsync(RaiseNeed command, ChangeContext change, CancellationToken ct)
    {
        var text = NeedText.Clean(command.Text);
        var place = NeedText.Clean(command.Place);
        var problems = NeedText.Check(text, place, command.People).ToList();
        problems.AddRange(await RefuseAsync(command, ct));
        if (problems.Count > 0)
        {
            return problems;
        }

        var today = Bishkek.DayOf(change.At);
        var serial = await numbers.NextAsync(today.Year, ct);
        var number = NeedNumbers.Text(serial, today.Year);
        var need = new Need
        {
            Year = today.Year,
            Serial = serial,
            Code = NeedNumbers.NewCode(),
            Sphere = command.Sphere,
            Function = command.Function.Trim().Length == 0 ? null : command.Function.Trim(),
            Text = text,
            VillageId = command.Village,
            Place = place,
            People = command.People,
            Vulnerable = command.Vulnerable,
            Season = command.Season,
            Source = command.Source,
            RaisedBy = command.RaisedBy,
            RaisedOn = today,
            RaisedAt = change.At,
            IsLatin = NeedText.IsLatin(text),
            Indicator = command.Indicator,
            LetterId = command.Letter,
            MeetingId = command.Meeting,
            EstimatedCost = command.EstimatedCost,
            AnswerDue = await DueAsync(today, ct),
            SearchText = NeedText.SearchTextOf(number, text, place),
        };
        need.Mark(command.Point);
        db.Add(need);
        if (command.Name.Trim().Length + command.Phone.Trim().Length > 0)
        {
            db.Add(new NeedAuthor { NeedId = need.Id, Name = command.Name.Trim(), Phone = command.Phone.Trim() });
        }

        db.AddRange(command.Files.Select(file => StoredFile.Of(file, PlanningRefs.To(need.Id), change)));
        await search.PutAsync(need, ct);
        change.Record("planning.need-raised", PlanningRefs.To(need.Id), ("number", number), ("files", command.Files.Count));
        await db.SaveChangesAsync(ct);
        return new RaisedNeed(need.Id, number, need.Code);
    }

    private async Task<DateOnly?> DueAsync(DateOnly today, CancellationToken ct) =>
        (await norms.NowAsync(ct)).On(PlanningNorms.NeedAnswerDays.Code, today) is { } norm
            ? (await calendars.NowAsync(ct)).Working.AfterWorkingDays(today, (int)norm.Number, out _)?.Due
            : null;

    private async Task<List<Problem>> RefuseAsync(RaiseNeed command, CancellationToken ct)
    {
        var problems = new List<Problem>();
        if (!Enum.IsDefined(command.Sphere))
        {
            problems.Add(Problem.Invalid("planning.sphere-missing", "Sphere"));
        }

        if (command.Name.Length > NeedAuthor.MaxName || command.Phone.Length > NeedAuthor.MaxPhone)
        {
            problems.Add(Problem.Invalid("planning.author-too-long", command.Name.Length > NeedAuthor.MaxName ? "Name" : "Phone", ("most", NeedAuthor.MaxName)));
        }

        if (command.EstimatedCost is < 0 or > MostSom)
        {
            problems.Add(Problem.Invalid("planning.cost-invalid", "EstimatedCost"));
        }

        if (command.Village is { } village && (await villages.OfAsync(db.Tenant, ct)).All(unit => unit.Id != village))
        {
            problems.Add(Problem.Invalid("planning.village-unknown", "Village"));
        }

        if (command.Point is { } point && (await map.OfAsync(db.Tenant, ct))?.Holds(point) != true)
        {
            problems.Add(Problem.Invalid("planning.point-outside", "Latitude"));
        }

        if (command.Letter is { } letter)
        {
            if (!await db.Set<IncomingLetter>().AnyAsync(row => row.Id == letter, ct))
            {
                problems.Add(Problem.NotFound("planning.letter-unknown"));
            }
            else if (await db.Set<Need>().Where(row => row.LetterId == letter).Select(row => new { row.Serial, row.Year }).FirstOrDefaultAsync(ct) is { } known)
            {
                problems.Add(Problem.Conflict("planning.letter-raised-already", null, ("number", NeedNumbers.Text(known.Serial, known.Year))));
            }
        }

        if (command.Indicator is { } indicator && await db.Set<Need>().AnyAsync(
            row => row.Indicator == indicator && (row.State == NeedState.Raised || row.State == NeedState.Accepted || row.State == NeedState.Planned), ct))
        {
            problems.Add(Problem.Conflict("planning.indicator-raised-already"));
        }

        if (!await db.Set<Tenant>().AnyAsync(tenant => tenant.Id == db.Tenant && tenant.Kind == TenantKind.Municipality, ct))
        {
            problems.Add(Problem.Forbidden("planning.not-a-municipality"));
        }

        return problems;
    }
}
