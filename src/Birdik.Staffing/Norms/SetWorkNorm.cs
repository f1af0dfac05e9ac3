using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Norms;

/// <summary>Sets a norm of work from a day on: a new activity, or a new period of a known one.</summary>
/// <param name="FunctionCode">The function to which the work belongs; empty for what serves all.</param>
public sealed record SetWorkNorm(
    string Code,
    string FunctionCode,
    LocalizedText Name,
    FunctionPost Post,
    WorkDriver Driver,
    decimal PerUnit,
    decimal Minutes,
    decimal LeastMinutes,
    decimal MostMinutes,
    bool ByLaw,
    WorkConfidence Confidence,
    string Source,
    DateOnly From,
    bool IsVerified);

public sealed class SetWorkNormHandler(BirdikDbContext db, WorkNormSearch search)
{
    public async Task<Result<string>> HandleAsync(SetWorkNorm command, ChangeContext change, CancellationToken ct)
    {
        List<Problem> problems = [.. Refuse(command)];
        var function = command.FunctionCode.Length == 0
            ? null
            : await db.Set<Function>().SingleOrDefaultAsync(one => one.Code == command.FunctionCode && one.To == null, ct);
        if (function is null && command.FunctionCode.Length > 0)
        {
            problems.Add(Problem.Invalid("staffing.function-unknown", "FunctionCode", ("code", command.FunctionCode)));
        }

        var last = await db.Set<WorkNorm>().Where(one => one.Code == command.Code).OrderByDescending(one => one.From).FirstOrDefaultAsync(ct);
        if (last is not null && last.From >= command.From)
        {
            problems.Add(Problem.Conflict("staffing.norm-later-known", "From", ("day", last.From)));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        last?.To = last.To is { } end && end < command.From ? end : command.From.AddDays(-1);
        var norm = new WorkNorm
        {
            Code = command.Code,
            FunctionId = function?.Id,
            Name = command.Name,
            Post = command.Post,
            Driver = command.Driver,
            PerUnit = command.PerUnit,
            Minutes = command.Minutes,
            LeastMinutes = command.LeastMinutes,
            MostUnitMinutes = command.MostMinutes,
            ByLaw = command.ByLaw,
            Confidence = command.Confidence,
            Source = command.Source,
            From = command.From,
            IsVerified = command.IsVerified,
        }.Keyed();
        db.Add(norm);
        await search.PutAsync(norm, ct);
        change.Record(
            "staffing.norm-set", new SourceRef(WorkNormRef.Kind, command.Code),
            ("code", command.Code), ("name", command.Name), ("minutes", command.Minutes), ("from", command.From));
        await db.SaveChangesAsync(ct);
        return command.Code;
    }

    private static IEnumerable<Problem> Refuse(SetWorkNorm command)
    {
        if (command.Code.Length is 0 or > WorkNorm.MaxCode || !command.Code.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.'))
        {
            yield return Problem.Invalid("staffing.code-wrong", "Code", ("most", WorkNorm.MaxCode));
        }

        if (command.Name.Ky.Length is 0 or > WorkNorm.MaxName || command.Name.Ru.Length > WorkNorm.MaxName || command.Name.En.Length > WorkNorm.MaxName)
        {
            yield return Problem.Invalid("staffing.name-missing", "Name.Ky", ("most", WorkNorm.MaxName));
        }

        if (command.PerUnit is < 0 or > WorkNorm.MostPerUnit)
        {
            yield return Problem.Invalid("staffing.per-unit-wrong", "PerUnit", ("most", WorkNorm.MostPerUnit));
        }

        if (command.LeastMinutes < 0 || command.LeastMinutes > command.Minutes || command.Minutes > command.MostMinutes
            || command.MostMinutes > WorkNorm.MostMinutes)
        {
            yield return Problem.Invalid("staffing.minutes-wrong", "Minutes", ("most", WorkNorm.MostMinutes));
        }

        if (command.Source.Length is 0 or > WorkNorm.MaxSource || command.Source.Any(char.IsControl))
        {
            yield return Problem.Invalid("staffing.source-missing", "Source", ("most", WorkNorm.MaxSource));
        }
    }
}
