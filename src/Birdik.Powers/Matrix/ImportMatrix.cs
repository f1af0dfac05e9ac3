using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Powers.Roles;

namespace Birdik.Powers.Matrix;

/// <summary>Takes a whole table as the matrix from a day on: all of it or nothing.</summary>
/// <param name="Table">The table as CSV text.</param>
/// <param name="Edition">The edition from which the table was prepared; a later one refuses it.</param>
public sealed record ImportMatrix(string Table, DateOnly On, string Act, int Edition)
{
    /// <summary>The kind of the matrix in history; its id is <c>matrix</c>.</summary>
    public static readonly SourceRef Subject = new("powers.matrix", "matrix");
}

public sealed class ImportMatrixHandler(BirdikDbContext db, MatrixWriter matrix, Texts texts, TimeProvider clock)
{
    public async Task<Result<MatrixEdition>> HandleAsync(ImportMatrix command, ChangeContext change, CancellationToken ct)
    {
        List<Problem> problems = [.. MatrixWriter.RefuseAct(command.Act)];
        var number = await matrix.NextAsync(ct);
        if (number != command.Edition + 1)
        {
            problems.Add(Problem.Conflict("powers.matrix-changed-meanwhile", null, ("edition", $"{number - 1}")));
        }

        if (command.Table.Length > MatrixFiles.MaxBytes)
        {
            problems.Add(new Problem("powers.file-too-large", ProblemKind.TooLarge));
            return problems;
        }

        var (lines, unread) = new MatrixTable(texts).Read(MatrixFiles.ReadText(command.Table));
        var plan = await ReadMatrix.PlanAsync(db, lines, clock.Today(), command.On, number, ct);
        problems.AddRange(unread);
        problems.AddRange(plan.Problems);
        if (problems.Count == 0 && plan.Difference.IsEmpty)
        {
            problems.Add(new Problem("powers.nothing-changed"));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        change.InBulk = true;
        var edition = await matrix.ApplyAsync(plan.Difference, command.Act, change, ct);
        change.Record(
            "powers.matrix-imported", ImportMatrix.Subject,
            ("edition", $"{edition.Number}"), ("added", edition.Added), ("ended", edition.Ended), ("changed", edition.Changed), ("act", command.Act));
        await db.SaveChangesAsync(ct);
        return edition;
    }
}
