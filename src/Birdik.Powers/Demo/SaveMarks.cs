using Birdik.Methods.Powers;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Powers.Consultation;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Demo;

/// <summary>Lets a municipality answer about some functions; the same tenant and seed answer the same.</summary>
internal sealed class SaveMarks(BirdikDbContext db)
{
    private const int Step = 7;

    public async Task<Result<Done>> HandleAsync(int seed, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var functions = await db.Set<Function>().AsNoTracking().Where(function => function.To == null).OrderBy(function => function.Code).ToListAsync(ct);
        var marks = functions.Where((_, place) => (place + db.Tenant) % Step == 0).Select((function, place) => new ConsultationMark
        {
            FunctionId = function.Id,
            Answer = AnswerOf(function, (seed * 31) + (db.Tenant * 17) + (place * 13)),
            MarkedBy = "",
            MarkedAt = change.At,
        }).ToList();
        db.AddRange(marks);
        change.Record("powers.demo-marks-made", new SourceRef("platform.tenant", $"{db.Tenant}"), ("marks", marks.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>Own functions are mostly vital, delegated ones more often a burden.</summary>
    private static ConsultationAnswer AnswerOf(Function function, int lot) => (function.Kind, lot % 10) switch
    {
        (FunctionKind.Own, < 6) => ConsultationAnswer.Vital,
        (FunctionKind.Own, < 8) => ConsultationAnswer.Missing,
        (FunctionKind.Delegated, < 3) => ConsultationAnswer.Vital,
        (FunctionKind.Delegated, < 8) => ConsultationAnswer.Burden,
        (FunctionKind.State, < 5) => ConsultationAnswer.Missing,
        (_, 9) => ConsultationAnswer.Repeal,
        _ => ConsultationAnswer.Burden,
    };
}
