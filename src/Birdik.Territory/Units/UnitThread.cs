using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Territory.Units;

/// <summary>A unit in the thread: what it came from lies before it, what became of it after.</summary>
internal sealed class UnitThread(NationalDb db, Texts texts) : IThreadSource
{
    public async Task<ThreadNode?> DescribeAsync(SourceRef source, Language language, CancellationToken ct)
    {
        if (Read(source) is not { } id || await db.Set<Unit>().SingleOrDefaultAsync(unit => unit.Id == id, ct) is not { } unit)
        {
            return null;
        }

        return new ThreadNode(source, unit.Name.In(language), Note(unit.Kind, unit.To, language), UnitLinks.Unit(unit.Code));
    }

    public async Task<IReadOnlyList<ThreadLink>> LinksAsync(SourceRef source, Language language, CancellationToken ct)
    {
        if (Read(source) is not { } id)
        {
            return [];
        }

        var before = await db.Set<UnitSuccession>().Where(step => step.SuccessorId == id).Select(step => step.PredecessorId).ToListAsync(ct);
        var after = await db.Set<UnitSuccession>().Where(step => step.PredecessorId == id).Select(step => step.SuccessorId).ToListAsync(ct);
        var units = await db.Set<Unit>().Where(unit => before.Contains(unit.Id) || after.Contains(unit.Id)).OrderBy(unit => unit.SortKey).ToListAsync(ct);
        return units.ConvertAll(unit => new ThreadLink(
            UnitRef.To(unit.Id),
            before.Contains(unit.Id) ? ThreadDirection.Before : ThreadDirection.After,
            unit.Name.In(language),
            Note(unit.Kind, unit.To, language),
            UnitLinks.Unit(unit.Code)));
    }

    private static Id<Unit>? Read(SourceRef source) =>
        source.Kind == UnitRef.Kind && Id<Unit>.TryParse(source.Id, null, out var id) ? id : null;

    private string Note(UnitKind kind, DateOnly? end, Language language)
    {
        var words = new Words(texts, language);
        var name = words[$"Territory.Kind.{kind}"];
        return end is null ? name : $"{name}, {words["Territory.Status.Ended", ("day", end)]}";
    }
}
