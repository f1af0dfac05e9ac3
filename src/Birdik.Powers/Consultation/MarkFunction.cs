using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Consultation;

/// <summary>Answers for the municipality how it sees a function; null takes the answer back.</summary>
public sealed record MarkFunction(string Code, ConsultationAnswer? Answer);

public sealed class MarkFunctionHandler(BirdikDbContext db, FunctionRules rules, Texts texts)
{
    public async Task<Result<Done>> HandleAsync(MarkFunction command, ChangeContext change, CancellationToken ct)
    {
        if (!await db.Set<Tenant>().AnyAsync(tenant => tenant.Id == change.TenantId && tenant.Kind == TenantKind.Municipality, ct))
        {
            return Problem.Forbidden("powers.not-a-municipality");
        }

        var found = await rules.InForceAsync(command.Code, ct);
        if (!found.TryGet(out var function))
        {
            return Result<Done>.Refused(found.Problems);
        }

        var mark = await db.Set<ConsultationMark>().SingleOrDefaultAsync(one => one.FunctionId == function.Id, ct);
        if (mark?.Answer == command.Answer)
        {
            return new Done();
        }

        if (mark is null)
        {
            mark = new ConsultationMark { FunctionId = function.Id, MarkedBy = "", MarkedAt = change.At };
            db.Add(mark);
        }

        var name = change.Actor.Name;
        mark.Answer = command.Answer;
        mark.MarkedAt = change.At;
        mark.MarkedBy = name.Length > ConsultationMark.MaxMarkedBy ? name[..ConsultationMark.MaxMarkedBy] : name;
        change.Record(
            command.Answer is null ? "powers.mark-taken-back" : "powers.function-marked",
            FunctionRef.To(function.Id),
            ("code", function.Code), ("name", function.Name), ("answer", command.Answer is { } answer ? texts.In($"Powers.Answer.{answer}") : null));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
