using System.Linq.Expressions;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Registers;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Law.Acts;

/// <summary>The register of acts: by rank, kind, class and sphere.</summary>
internal sealed class ActRegister : RegisterDefinition<ActRow>
{
    public ActRegister()
        : base("law.acts", ActLinks.Register, "Law.Acts", LawPermissions.View)
    {
        RowId(x => x.Id);
        Column("title", x => x.SortKey).Shows((row, words) => row.Title.In(words.Language)).FilterBy(x => x.SearchText).Lead();
        Column("kind", x => x.Kind).SortBy(x => x.Rank).Labels("Law.Kind");
        Column("date", x => x.Date);
        Column("number", x => x.Number).FilterExactly(x => x.Number).Narrow();
        Column("spheres", x => x.Spheres).Shows((row, _) => row.Spheres.Trim()).Unfiltered().Narrow();
        Column("class", x => x.Class).Labels("Law.Class");
        Computed("status", Status);
        Column("powers", x => x.Powers).Labels("Law.Powers").Hidden();
        Column("confidence", x => x.Confidence).Labels("Law.Confidence").Hidden();
        Column("rank", x => x.Rank).Hidden();
        Column("from", x => x.From).Hidden();
        Column("to", x => x.To).Hidden();
        Column("uri", x => x.Uri).Unfiltered().Hidden();
        SortFirst("kind");
        Search(x => x.SearchText);
        Chip("inForce", source =>
        {
            var today = source.Today;
            return x => (x.From == null || x.From <= today) && (x.To == null || x.To >= today);
        });
        Chip("unclassified", x => x.Class == ActClass.Unknown);
        foreach (var sphere in Enum.GetValues<Sphere>())
        {
            Chip(sphere.ToString(), InSphere(sphere));
        }

        foreach (var one in new[] { ActClass.Aligned, ActClass.NotAligned, ActClass.Other })
        {
            Bulk($"class{one}", LawPermissions.Edit, (services, ids, ct) => ClassifyAsync(services, ids, one, ct));
        }

        Opens(row => ActLinks.Act(row.Key));
        StartsNew(ActLinks.NewAct, LawPermissions.Edit);
    }

    public override IQueryable<ActRow> Rows(RegisterSource source) => source.Db.Set<Act>().AsNoTracking().Select(act => new ActRow
    {
        Id = act.Id,
        Key = act.Key,
        Uri = act.Uri,
        Kind = act.Kind,
        Rank = act.Rank,
        Title = act.Title,
        Number = act.Number,
        Date = act.Date,
        Spheres = act.Spheres,
        Class = act.Class,
        Powers = act.Powers,
        Confidence = act.Confidence,
        From = act.From,
        To = act.To,
        IsSynthetic = act.IsSynthetic,
        SearchText = act.SearchText,
        SortKey = act.SortKey,
    });

    private static Expression<Func<ActRow, bool>> InSphere(Sphere sphere)
    {
        var key = sphere.Key();
        return x => x.Spheres.Contains(key);
    }

    private static Task<Result<int>> ClassifyAsync(
        IServiceProvider services, IReadOnlyList<string> ids, ActClass one, CancellationToken ct)
    {
        var acts = ids.Select(id => Id<Act>.TryParse(id, null, out var act) ? act : default).ToList();
        return services.GetRequiredService<NationalWriter>().RunAsync<SetActClassHandler, int>(
            (handler, change, token) => handler.HandleAsync(new SetActClass(acts, one), change, token), ct);
    }

    private static Cell Status(ActRow row, Words words) => row.To is { } end
        ? new Cell(words["Law.Status.Until", ("day", end)], CellTone.Quiet)
        : row.From is { } start && row.From > row.Date
            ? new Cell(words["Law.Status.Since", ("day", start)], CellTone.Done)
            : new Cell(words["Law.Status.InForce"], CellTone.Done);
}
