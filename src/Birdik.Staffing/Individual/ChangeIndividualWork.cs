using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Staffing.Need;
using Birdik.Staffing.Norms;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Individual;

/// <summary>Enters work that only some people do.</summary>
/// <param name="HoursPerYear">Of each of the persons.</param>
public sealed record EnterIndividualWork(
    string Name, FunctionPost Trade, decimal Persons, decimal HoursPerYear, string Source, DateOnly From);

public sealed class EnterIndividualWorkHandler(BirdikDbContext db, ReadCountry country)
{
    public async Task<Result<Id<IndividualWork>>> HandleAsync(EnterIndividualWork command, ChangeContext change, CancellationToken ct)
    {
        var available = (await country.NowAsync(ct)).Rules.Time.Hours;
        if (Refuse(command, available).ToList() is { Count: > 0 } problems)
        {
            return Result<Id<IndividualWork>>.Refused(problems);
        }

        if (await db.Set<IndividualWork>().AnyAsync(one => one.Name == command.Name && (one.To == null || one.To >= command.From), ct))
        {
            return Problem.Conflict("staffing.individual-known", "Name", ("name", command.Name));
        }

        var work = db.Add(new IndividualWork
        {
            Name = command.Name,
            Trade = command.Trade,
            Persons = command.Persons,
            HoursPerYear = command.HoursPerYear,
            Source = command.Source,
            From = command.From,
        }).Entity;
        change.Record(
            "staffing.individual-entered", IndividualWorkRef.All,
            ("name", work.Name), ("persons", work.Persons), ("hours", work.HoursPerYear), ("from", work.From), ("source", work.Source));
        await db.SaveChangesAsync(ct);
        return work.Id;
    }

    private static IEnumerable<Problem> Refuse(EnterIndividualWork command, decimal available)
    {
        if (command.Name.Length is 0 or > IndividualWork.MaxName || command.Name.Any(char.IsControl))
        {
            yield return Problem.Invalid("staffing.individual-name", "Name", ("most", IndividualWork.MaxName));
        }

        if (command.Persons is <= 0 or > IndividualWork.MostPersons)
        {
            yield return Problem.Invalid("staffing.individual-persons", "Persons", ("most", IndividualWork.MostPersons));
        }

        if (command.HoursPerYear <= 0 || command.HoursPerYear > available)
        {
            yield return Problem.Invalid("staffing.individual-hours", "HoursPerYear", ("most", available));
        }

        if (command.Source.Length is 0 or > WorkNorm.MaxSource || command.Source.Any(char.IsControl))
        {
            yield return Problem.Invalid("staffing.source-missing", "Source", ("most", WorkNorm.MaxSource));
        }
    }
}

/// <summary>Ends individual work; its last day is kept.</summary>
public sealed record EndIndividualWork(Id<IndividualWork> Work, DateOnly LastDay);

public sealed class EndIndividualWorkHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(EndIndividualWork command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<IndividualWork>().SingleOrDefaultAsync(one => one.Id == command.Work, ct) is not { } work)
        {
            return Problem.NotFound("staffing.individual-unknown");
        }

        if (work.To is { } ended)
        {
            return Problem.Conflict("staffing.individual-ended", null, ("day", ended));
        }

        if (command.LastDay < work.From)
        {
            return Problem.Invalid("staffing.individual-end-early", "LastDay", ("day", work.From));
        }

        work.To = command.LastDay;
        change.Record("staffing.individual-ended", IndividualWorkRef.All, ("name", work.Name), ("day", command.LastDay));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
