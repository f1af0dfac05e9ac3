using Birdik.Law.Guillotine;
using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Areas.Law.Pages.Code;

/// <summary>Composes an article of the draft code out of provisions that are found by words.</summary>
public sealed class WriteModel(FindProvision provisions, ReadArticle articles, NationalDb db, NationalWriter writer, Words words) : PageModel
{
    private const string NewArticle = "new";
    private const int MaxShown = 160;
    private const int MostFound = 20;

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(Name = "find")]
    public string? Find { get; set; }

    public IReadOnlyList<ProvisionView> Origins { get; private set; } = [];

    public static string Short(string text) => text.Length <= MaxShown ? text : $"{text[..MaxShown]}…";

    public bool IsChosen(Id<Provision> id) => Input.Origins.Contains(id.ToString());

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (id == NewArticle)
        {
            Input.Number = (await db.Set<DraftArticle>().MaxAsync(article => (int?)article.Number, ct) ?? 0) + 1;
            return Page();
        }

        if (await FindAsync(id, ct) is not { } article)
        {
            return NotFound();
        }

        var origins = await db.Set<DraftOrigin>().Where(origin => origin.ArticleId == article.Id).Select(origin => origin.ProvisionId).ToListAsync(ct);
        Input = Form.Of(article, origins);
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostFindAsync(CancellationToken ct)
    {
        ModelState.Clear();
        await LoadAsync(ct);
        return Page();
    }

    /// <summary>Puts the texts of the chosen provisions one after another where there is no text yet.</summary>
    public async Task<IActionResult> OnPostComposeAsync(CancellationToken ct)
    {
        ModelState.Clear();
        await LoadAsync(ct);
        foreach (var origin in Origins.Where(origin => IsChosen(origin.Id)))
        {
            var text = string.Join('\n', await articles.LinesAsync(origin, ct));
            if (origin.Language == ActLanguage.Ky)
            {
                Input.TextKy = $"{Input.TextKy}\n{text}".Trim();
            }
            else
            {
                Input.TextRu = $"{Input.TextRu}\n{text}".Trim();
            }
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        var article = id == NewArticle ? null : await FindAsync(id, ct);
        if (article is null && id != NewArticle)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var command = new WriteDraftArticle(article?.Id, Input.ToBody(), article is null ? null : Input.Version);
            var answer = await writer.RunAsync<WriteDraftArticleHandler, Id<DraftArticle>>(
                (handler, change, token) => handler.HandleAsync(command, change, token), ct);
            if (answer.Succeeded)
            {
                this.Notify(words["Law.Code.Saved"]);
                return Redirect($"{GuillotineLinks.Draft}#art_{Input.Number}");
            }

            ModelState.Add(answer.Problems, words);
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task<DraftArticle?> FindAsync(string id, CancellationToken ct) => Id<DraftArticle>.TryParse(id, null, out var article)
        ? await db.Set<DraftArticle>().SingleOrDefaultAsync(one => one.Id == article, ct)
        : null;

    private async Task LoadAsync(CancellationToken ct)
    {
        var chosen = await provisions.ByIdsAsync(Input.OriginIds(), ct);
        var found = string.IsNullOrWhiteSpace(Find) ? [] : await provisions.ByWordsAsync(Find, ct, take: MostFound);
        Origins = [.. chosen.Values.Concat(found).DistinctBy(view => view.Id)];
    }

    public sealed class Form
    {
        public int Number { get; set; }

        public LocalizedText Chapter { get; set; } = new("", "");

        public LocalizedText Heading { get; set; } = new("", "");

        public string TextKy { get; set; } = "";

        public string TextRu { get; set; } = "";

        public List<string> Origins { get; set; } = [];

        public int Version { get; set; }

        internal IReadOnlyList<Id<Provision>> OriginIds() =>
            [.. Origins.Where(one => Id<Provision>.TryParse(one, null, out _)).Select(one => Id<Provision>.Parse(one, null))];

        internal static Form Of(DraftArticle article, IEnumerable<Id<Provision>> origins) => new()
        {
            Number = article.Number,
            Chapter = article.Chapter,
            Heading = article.Heading,
            TextKy = article.TextKy,
            TextRu = article.TextRu,
            Origins = [.. origins.Select(origin => origin.ToString())],
            Version = article.Version,
        };

        internal DraftBody ToBody() => new(Number, Chapter, Heading, TextKy.Trim(), TextRu.Trim(), OriginIds());
    }
}
