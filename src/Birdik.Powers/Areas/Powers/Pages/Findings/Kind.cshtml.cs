using Birdik.Law.Acts;
using Birdik.Methods.Powers;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Powers.Findings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Powers.Areas.Powers.Pages.Findings;

/// <summary>One kind of finding: the sentence, the picture by sphere, the functions, the way it was computed.</summary>
public sealed class KindModel(FindInPowers find, Words words, TimeProvider clock) : PageModel
{
    public FindingKind Kind { get; private set; }

    public PowersFindings Found { get; private set; } = null!;

    public IReadOnlyList<FunctionFinding> Findings { get; private set; } = [];

    public IReadOnlyList<(Sphere Sphere, int Count)> Spheres { get; private set; } = [];

    public IReadOnlyList<(string Label, decimal Value, string Written)> Bars { get; private set; } = [];

    public string Title { get; private set; } = "";

    public decimal? Som { get; private set; }

    public async Task<IActionResult> OnGetAsync(string kind, CancellationToken ct)
    {
        if (!Enum.TryParse<FindingKind>(kind, ignoreCase: true, out var asked) || !Enum.IsDefined(asked))
        {
            return NotFound();
        }

        Kind = asked;
        Found = await find.OnAsync(clock.Today(), ct);
        Findings = Found.Of(asked);
        Som = Found.Som(Findings);
        Spheres = [.. Findings.CountBy(finding => Found.Function(finding.Functions[0]).Sphere)
            .OrderBy(one => one.Key).Select(one => (one.Key, one.Value))];
        Bars = [.. Spheres.Select(one => (one.Sphere.ToString(), (decimal)one.Count, words.Formats.Whole(one.Count)))];
        Title = Found.IsKnown(asked) ? words[$"Powers.Finding.{asked}.Title", ("count", Findings.Count)] : words[$"Powers.Finding.{asked}"];
        return Page();
    }

    public string NameOf(string body) => Found.Powers.Bodies.First(one => one.Code == body).Name.In(words.Language);
}
