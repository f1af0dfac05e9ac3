using Birdik.Platform.Persistence;
using Birdik.Powers.Bodies;
using Birdik.Powers.Functions;
using Birdik.Powers.Roles;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Matrix;

/// <summary>Reads the matrix that stands: what is in force on a day or will be.</summary>
public static class ReadMatrix
{
    public static Task<List<MatrixCell>> StandingAsync(BirdikDbContext db, DateOnly today, CancellationToken ct) => (
        from role in db.Set<FunctionRole>()
        where role.EndedIn == null && (role.To == null || role.To >= today)
        join function in db.Set<Function>() on role.FunctionId equals function.Id
        join body in db.Set<Body>() on role.BodyId equals body.Id
        select new MatrixCell(role, function, body)).ToListAsync(ct);

    /// <summary>Compares a table with the matrix that stands.</summary>
    public static async Task<MatrixPlan> PlanAsync(
        BirdikDbContext db, IReadOnlyList<MatrixLine> lines, DateOnly today, DateOnly on, int edition, CancellationToken ct) => MatrixPlan.Make(
        lines,
        await db.Set<FunctionRole>().Where(role => role.EndedIn == null && (role.To == null || role.To >= today)).ToListAsync(ct),
        await db.Set<Function>().Where(function => function.To == null).ToDictionaryAsync(function => function.Code, ct),
        await db.Set<Body>().ToDictionaryAsync(body => body.Code, ct),
        on,
        edition);
}
