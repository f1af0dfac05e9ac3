using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Powers.Findings;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Burden;

/// <summary>
/// Letters that bear a function's tag show that the function is carried out. Read from the counts of whole months: the letters of all
/// municipalities are never gone through.
/// </summary>
internal sealed class LettersPractice(NationalDb db) : IPracticeEvidence
{
    public async Task<IReadOnlyDictionary<Id<Function>, int>> CountAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var first = new DateOnly(from.Year, from.Month, 1);
        var counts = await db.Set<FunctionCount>().Where(row => row.Month >= first && row.Month <= to)
            .GroupBy(row => row.Function).Select(group => new { Code = group.Key, Count = group.Sum(row => row.Letters) })
            .ToDictionaryAsync(row => row.Code, row => row.Count, ct);
        var codes = counts.Keys.ToList();
        return (await db.Set<Function>().Where(row => codes.Contains(row.Code)).Select(row => new { row.Id, row.Code }).ToListAsync(ct))
            .ToDictionary(row => row.Id, row => counts[row.Code]);
    }
}
