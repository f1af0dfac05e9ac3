using Birdik.Law.Acts;
using Birdik.Methods.Law.Structure;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Provisions;

/// <summary>Keeps the articles of the newest text of an act findable, each in the languages it has.</summary>
public sealed class ProvisionSearch(SearchIndex index, Texts texts) : IVersionReader
{
    private const int Weight = 4;

    public async Task ReadAsync(
        BirdikDbContext db, Act act, ActVersion version, IReadOnlyList<ProvisionText> texts, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<ActVersion>().AnyAsync(
            one => one.ActId == act.Id && one.Language == version.Language && one.ReplacedAt == null && one.From > version.From, ct))
        {
            return;
        }

        var articles = Articles(texts);
        var other = await OtherAsync(db, act, version.Language, ct);
        foreach (var (provision, article) in articles)
        {
            await index.PutNationalAsync(Entry(act, version.Language, article, other.GetValueOrDefault(provision)), ct);
        }

        var former = await db.Set<Provision>().Where(one => one.ActId == act.Id && one.Kind == ProvisionKind.Article).Select(one => one.Id).ToListAsync(ct);
        foreach (var gone in former.Where(id => !articles.ContainsKey(id) && !other.ContainsKey(id)))
        {
            await index.RemoveNationalAsync(ProvisionRef.To(gone), ct);
        }
    }

    /// <summary>The articles of the newest text in the other language.</summary>
    private static async Task<Dictionary<Id<Provision>, List<ProvisionText>>> OtherAsync(
        BirdikDbContext db, Act act, ActLanguage language, CancellationToken ct)
    {
        var version = await db.Set<ActVersion>()
            .Where(one => one.ActId == act.Id && one.Language != language && one.ReplacedAt == null)
            .OrderByDescending(one => one.From).Select(one => (Id<ActVersion>?)one.Id).FirstOrDefaultAsync(ct);
        return version is { } id
            ? Articles(await db.Set<ProvisionText>().AsNoTracking().Where(one => one.VersionId == id).OrderBy(one => one.Place).ToListAsync(ct))
            : [];
    }

    /// <summary>Each article with what stands in it.</summary>
    private static Dictionary<Id<Provision>, List<ProvisionText>> Articles(IReadOnlyList<ProvisionText> texts)
    {
        var articles = new Dictionary<Id<Provision>, List<ProvisionText>>();
        List<ProvisionText>? article = null;
        foreach (var text in texts)
        {
            if (text.Kind == ProvisionKind.Article)
            {
                articles[text.ProvisionId] = article = [];
            }
            else if (article is [var head, ..] && text.Depth <= head.Depth)
            {
                article = null;
            }

            article?.Add(text);
        }

        return articles;
    }

    private SearchEntry Entry(Act act, ActLanguage language, List<ProvisionText> article, List<ProvisionText>? other)
    {
        var (ky, ru) = language == ActLanguage.Ky ? (article, other) : (other, article);
        return new SearchEntry(
            ProvisionRef.To(article[0].ProvisionId),
            new LocalizedText(Title(ky ?? ru!), Title(ru ?? ky!)),
            TextLinks.Provision(act.Key, article[0].EId),
            LawPermissions.View)
        {
            Note = new LocalizedText(Note(act, Language.Ky), Note(act, Language.Ru), Note(act, Language.En)),
            Body = string.Join('\n', new[] { ky, ru }.OfType<List<ProvisionText>>().SelectMany(Body)),
            Day = act.Date,
            Weight = Weight,
            Sphere = act.SearchSpheres(),
        };
    }

    private static string Title(List<ProvisionText> article) => string.Join(
        ' ', new[] { article[0].Label, article[0].Heading }.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } title
        ? title
        : article[0].EId;

    private static IEnumerable<string> Body(List<ProvisionText> article) =>
        article.Select((part, at) => at == 0 ? part.Text : part.OwnText).Where(text => text.Length > 0);

    private string Note(Act act, Language language) => $"{act.Title.In(language)} ({ActNames.Note(act, new Words(texts, language))})";
}
