using Birdik.Law.Acts;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Powers.Consultation;
using Birdik.Powers.Functions;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Areas.Powers.Pages.Consultation;

/// <summary>The municipality says of each function how it sees it, by one press; the same press again takes it back.</summary>
public sealed class IndexModel(BirdikDbContext db, Writer writer, Words words) : PageModel
{
    [BindProperty(Name = "sphere", SupportsGet = true)]
    public Sphere? Sphere { get; set; }

    /// <summary>Code and answer: <c>S03.05:Vital</c>; without an answer it is taken back.</summary>
    [BindProperty]
    public string Mark { get; set; } = "";

    public Sphere Chosen => Sphere ?? default;

    public IReadOnlyList<Function> Rows { get; private set; } = [];

    public IReadOnlyDictionary<Id<Function>, ConsultationAnswer?> Marks { get; private set; } = new Dictionary<Id<Function>, ConsultationAnswer?>();

    public IReadOnlyList<(Sphere Sphere, int Answered, int Functions)> Counts { get; private set; } = [];

    public int Answered { get; private set; }

    public int Functions { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ReadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var parts = Mark.Split(':');
        ConsultationAnswer? answer = Enum.TryParse<ConsultationAnswer>(parts[^1], out var chosen) ? chosen : null;
        var result = await writer.RunAsync<MarkFunctionHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new MarkFunction(parts[0], answer), change, token), ct);
        if (result.Succeeded)
        {
            return Redirect($"{PowersLinks.ConsultationOf(Chosen)}#{parts[0]}");
        }

        ModelState.Add(result.Problems, words);
        await ReadAsync(ct);
        return Page();
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var functions = await db.Set<Function>().AsNoTracking().Where(function => function.To == null).OrderBy(function => function.Code).ToListAsync(ct);
        Marks = await db.Set<ConsultationMark>().AsNoTracking().Where(mark => mark.Answer != null)
            .ToDictionaryAsync(mark => mark.FunctionId, mark => mark.Answer, ct);
        Functions = functions.Count;
        Answered = functions.Count(function => Marks.ContainsKey(function.Id));
        Counts = [.. Enum.GetValues<Sphere>().Select(sphere => (
            sphere,
            functions.Count(function => function.Sphere == sphere && Marks.ContainsKey(function.Id)),
            functions.Count(function => function.Sphere == sphere)))];
        Rows = functions.FindAll(function => function.Sphere == Chosen);
    }
}
