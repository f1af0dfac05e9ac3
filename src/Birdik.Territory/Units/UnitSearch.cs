using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Territory.Units;

/// <summary>
/// Puts units into the search of the whole system, by every name and code they have or had; called by what changes the register, in the
/// same transaction.
/// </summary>
public sealed class UnitSearch(BirdikDbContext db, SearchIndex index, Texts texts)
{
    private const int Portion = 200;

    /// <summary>Puts one unit as the change under way leaves it.</summary>
    public async Task PutAsync(Unit unit, CancellationToken ct)
    {
        await db.Set<UnitVersion>().Where(version => version.UnitId == unit.Id).LoadAsync(ct);
        var parent = unit.ParentId is { } above ? (await db.Set<Unit>().FindAsync([above], ct))?.Name : null;
        var former = db.Set<UnitVersion>().Local.Where(version => version.UnitId == unit.Id);
        await index.PutNationalAsync(Entry(unit, parent, former), ct);
    }

    /// <summary>Puts a unit and those directly in it, whose line names it.</summary>
    public async Task PutWithPartsAsync(Unit unit, CancellationToken ct)
    {
        await PutAsync(unit, ct);
        foreach (var part in await db.Set<Unit>().Where(part => part.ParentId == unit.Id).ToListAsync(ct))
        {
            await PutAsync(part, ct);
        }
    }

    /// <summary>Puts many units that are saved already, in portions, so that the context never holds them all.</summary>
    public async Task PutSavedAsync(IReadOnlyCollection<Id<Unit>> ids, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var units = await db.Set<Unit>().AsNoTracking().ToDictionaryAsync(unit => unit.Id, ct);
        var former = (await db.Set<UnitVersion>().AsNoTracking().ToListAsync(ct)).ToLookup(version => version.UnitId);
        foreach (var portion in ids.Select(id => units[id]).Chunk(Portion))
        {
            foreach (var unit in portion)
            {
                var parent = unit.ParentId is { } above ? units[above].Name : null;
                await index.PutNationalAsync(Entry(unit, parent, former[unit.Id]), ct);
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    private SearchEntry Entry(Unit unit, LocalizedText? parent, IEnumerable<UnitVersion> former)
    {
        var past = former.ToList();
        return new SearchEntry(UnitRef.To(unit.Id), unit.Name, UnitLinks.Unit(unit.Code), Permission: null)
        {
            Note = new LocalizedText(Note(unit, parent, Language.Ky), Note(unit, parent, Language.Ru), Note(unit, parent, Language.En)),
            Numbers = Words(past.SelectMany(version => new[] { version.Code, version.Soate }).Concat([unit.Code, unit.Soate, unit.Iso])),
            Body = Words(past.Select(version => version.Name).SelectMany(name => new[] { name.Ky, name.Ru, name.En })),
            Weight = unit.To is not null ? 0 : unit.Kind.Level() is { } level ? Math.Max(1, 5 - level) : 1,
        };
    }

    private string Note(Unit unit, LocalizedText? parent, Language language)
    {
        var words = new Words(texts, language);
        string?[] parts =
        [
            words[$"Territory.Kind.{unit.Kind}"],
            parent?.In(language),
            unit.To is { } end ? words["Territory.Status.Ended", ("day", end)] : null,
        ];
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string Words(IEnumerable<string?> words) =>
        string.Join(' ', words.Where(word => !string.IsNullOrEmpty(word)).Distinct());
}
