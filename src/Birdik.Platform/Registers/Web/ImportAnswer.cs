using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Registers.Import;

namespace Birdik.Platform.Registers.Web;

/// <summary>What an import did, or would do.</summary>
/// <param name="Id">The import, by which it can be taken back; null for a check and where nothing was kept.</param>
/// <param name="PassedOver">Columns that are not read.</param>
/// <param name="Rows">Every row that is not unchanged.</param>
public sealed record ImportAnswer(
    Id<RegisterImport>? Id, int Read, int Created, int Changed, int Unchanged, int Refused,
    IReadOnlyList<string> PassedOver, IReadOnlyList<ImportAnswerRow> Rows)
{
    internal static ImportAnswer Of(Id<RegisterImport>? id, ImportVerdict verdict, Words words) => new(
        id, verdict.Read, verdict.Created, verdict.Changed, verdict.Unchanged, verdict.Refused, verdict.PassedOver,
        [.. verdict.Rows.Where(row => row.Outcome != ImportOutcome.Unchanged).Select(row => new ImportAnswerRow(
            row.Line, row.Outcome, row.Name, row.Alterations,
            [.. row.Problems.Select(problem => new ImportAnswerProblem(problem.Code, words.Problem(problem), problem.Field))]))]);
}

public sealed record ImportAnswerRow(
    int Line, ImportOutcome Outcome, string Name, IReadOnlyList<ImportChange> Changes, IReadOnlyList<ImportAnswerProblem> Problems);

public sealed record ImportAnswerProblem(string Code, string Message, string? Column);
