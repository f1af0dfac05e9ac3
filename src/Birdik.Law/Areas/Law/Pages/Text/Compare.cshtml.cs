using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Comparison;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Law.Areas.Law.Pages.Text;

/// <summary>Two versions of an act, article by article; what stayed the same is only counted.</summary>
public sealed class CompareModel(FindAct find, FindVersion versions, CompareVersions compare, Words words) : PageModel
{
    private const int MostSame = 30;

    public Act Act { get; private set; } = null!;

    public IReadOnlyList<ActVersion> Versions { get; private set; } = [];

    public ActVersion? Old { get; private set; }

    public ActVersion? New { get; private set; }

    public IReadOnlyList<ComparedArticle>? Articles { get; private set; }

    public string? Lede => Articles is null ? words["Law.Compare.Choose"] : words["Law.Compare.Lede",
        ("changed", Count(ComparisonStatus.Changed)), ("added", Count(ComparisonStatus.Added)),
        ("removed", Count(ComparisonStatus.Removed)), ("same", Count(ComparisonStatus.Same))];

    /// <summary>A long run of words that stayed, by its ends.</summary>
    public static string Around(IReadOnlyList<string> words) => words.Count <= MostSame
        ? string.Join(' ', words)
        : $"{string.Join(' ', words.Take(MostSame / 2))} … {string.Join(' ', words.TakeLast(MostSame / 2))}";

    public async Task<IActionResult> OnGetAsync(string key, string? before, string? after, CancellationToken ct)
    {
        if (await find.ByKeyAsync(key, ct) is not { } act)
        {
            return NotFound();
        }

        Act = act;
        Versions = await versions.AllOfAsync(act.Id, ct);
        New = Chosen(after) ?? (Versions.Count > 0 ? Versions[0] : null);
        Old = Chosen(before) ?? Versions.FirstOrDefault(version => version.Id != New?.Id && version.Language == New?.Language);
        if (Old is not null && New is not null && Old.Id != New.Id)
        {
            Articles = await compare.CompareAsync(Old, New, ct);
        }

        return Page();
    }

    public static StatusKind Look(ComparisonStatus status) => status switch
    {
        ComparisonStatus.Same => StatusKind.Quiet,
        ComparisonStatus.Changed => StatusKind.Info,
        ComparisonStatus.Added => StatusKind.Done,
        ComparisonStatus.Removed => StatusKind.Late,
    };

    private ActVersion? Chosen(string? id) =>
        Id<ActVersion>.TryParse(id, null, out var version) ? Versions.FirstOrDefault(one => one.Id == version) : null;

    private int Count(ComparisonStatus status) => Articles!.Count(article => article.Status == status);
}
