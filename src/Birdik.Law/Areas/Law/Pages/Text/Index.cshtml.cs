using Birdik.Law.Acts;
using Birdik.Law.Citations;
using Birdik.Law.Provisions;
using Birdik.Law.Questions;
using Birdik.Methods.Law.Structure;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Law.Areas.Law.Pages.Text;

/// <summary>The text of an act on any day, a chapter at a time.</summary>
public sealed class IndexModel(
    ReadTextPage read, FindQuestions questions, FindCitations citations, CurrentUser person, Words words, TimeProvider clock) : PageModel
{
    private int _articleDepth;
    private ILookup<Id<Provision>, CitationView> _citations = Array.Empty<CitationView>().ToLookup(view => view.Citation.ProvisionId);
    private IReadOnlyDictionary<Id<Provision>, int> _citedBy = new Dictionary<Id<Provision>, int>();

    [BindProperty(Name = "on", SupportsGet = true)]
    public DateOnly? On { get; set; }

    [BindProperty(Name = "lang", SupportsGet = true)]
    public string? Lang { get; set; }

    public Act Act { get; private set; } = null!;

    public TextView? View { get; private set; }

    public IReadOnlyList<ActVersion> Versions { get; private set; } = [];

    public IReadOnlyList<QuestionView> Answers { get; private set; } = [];

    public DateOnly Day { get; private set; }

    public ActLanguage Language { get; private set; }

    public string? Lede => View is null ? null : words["Law.Text.Lede",
        ("day", Day), ("from", View.Version.From), ("language", words[$"Law.Language.{View.Version.Language}"])];

    public async Task<IActionResult> OnGetAsync(string key, string? eId, CancellationToken ct)
    {
        Day = On ?? clock.Today();
        Language = ActLanguages.Find(Lang) ?? ActLanguages.For(words.Language);
        var answer = await read.ReadAsync(key, eId, Day, Language, ct);
        if (answer.Act is null)
        {
            return NotFound();
        }

        if (answer.Act.Key != key)
        {
            return Redirect(eId is null ? TextLinks.Text(answer.Act.Key, On) : TextLinks.Provision(answer.Act.Key, eId, On));
        }

        (Act, View, Versions) = (answer.Act, answer.View, answer.Versions!);
        if (View is not null)
        {
            var shown = View.Rows.Select(row => row.ProvisionId).ToList();
            Answers = await questions.AnsweredOnAsync(shown, ct);
            _citations = await citations.InTextAsync(View.Version.Id, shown, ct);
            _citedBy = await citations.CountToAsync(shown, Day, ct);
        }

        return View is null && eId is not null ? NotFound() : Page();
    }

    public string To(TextSheet sheet) => sheet.EId.Length == 0
        ? TextLinks.Text(Act.Key, On, ActLanguages.Find(Lang))
        : TextLinks.Provision(Act.Key, sheet.EId, On, ActLanguages.Find(Lang));

    public string NameOf(TextSheet sheet) =>
        string.Join(' ', sheet.Label, sheet.Heading).Trim() is { Length: > 0 } name ? name : words["Law.Text.Beginning"];

    public ShownProvision Show(ProvisionText row)
    {
        _articleDepth = row.Kind == ProvisionKind.Article || ProvisionKinds.Divisions.Contains(row.Kind) ? row.Depth : _articleDepth;
        return new ShownProvision(
            row,
            Math.Max(0, row.Depth - _articleDepth - 1),
            TextLinks.Provision(Act.Key, row.EId, On, ActLanguages.Find(Lang)),
            TextParts.Of(row.Text, [.. _citations[row.ProvisionId]]),
            row.Kind == ProvisionKind.Article && person.May(LawPermissions.Ask) ? QuestionLinks.Ask(Act.Key, row.EId) : null,
            _citedBy.GetValueOrDefault(row.ProvisionId),
            CitationLinks.Of(Act.Key, row.EId));
    }
}
