using Birdik.Law.Acts;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Functions;

/// <summary>A function in the thread: the acts that give it lie before it, its parts after; after an act lie the functions it gives.</summary>
internal sealed class FunctionThread(NationalDb db, BasisReader bases, Texts texts, TimeProvider clock) : IThreadSource
{
    public async Task<ThreadNode?> DescribeAsync(SourceRef source, Language language, CancellationToken ct) =>
        FunctionRef.Read(source) is { } id && await db.Set<Function>().SingleOrDefaultAsync(one => one.Id == id, ct) is { } function
            ? new ThreadNode(
                source, function.Name.In(language), FunctionNames.Note(function, new Words(texts, language)), PowersLinks.Function(function.Code))
            : null;

    public async Task<IReadOnlyList<ThreadLink>> LinksAsync(SourceRef source, Language language, CancellationToken ct)
    {
        var words = new Words(texts, language);
        if (FunctionRef.Read(source) is { } id)
        {
            var given = await bases.OfAsync(id, Platform.Time.Bishkek.Today(clock), ct);
            return
            [
                .. given.Where(view => view.Act is not null).DistinctBy(view => view.Act!.Id).Select(view => new ThreadLink(
                    ActRef.To(view.Act!.Id), ThreadDirection.Before, view.Title(words), $"{view.Note(words)} {view.Provision(words)}".Trim(), view.Href)),
                .. (await db.Set<Function>().Where(part => part.ParentId == id).OrderBy(part => part.Code).ToListAsync(ct))
                    .Select(part => Link(part, words)),
            ];
        }

        if (source.Kind == ActRef.Kind && Id<Act>.TryParse(source.Id, null, out var act))
        {
            var resting = await (
                from one in db.Set<Act>()
                where one.Id == act
                join basis in db.Set<FunctionBasis>() on one.Uri equals basis.ActUri
                join function in db.Set<Function>() on basis.FunctionId equals function.Id
                select function).Distinct().ToListAsync(ct);
            return [.. resting.OrderBy(function => function.Code, StringComparer.Ordinal).Select(function => Link(function, words))];
        }

        return [];
    }

    private static ThreadLink Link(Function function, Words words) => new(
        FunctionRef.To(function.Id),
        ThreadDirection.After,
        function.Name.In(words.Language),
        FunctionNames.Note(function, words),
        PowersLinks.Function(function.Code));
}
