using Birdik.Letters.Burden;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Powers.Bodies;
using Birdik.Powers.Functions;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Burden;

/// <summary>Who loads us: senders, functions and legal bases of a year, by minutes.</summary>
public sealed class IndexModel(ReadBurden read, BirdikDbContext db, Words words, TimeProvider clock) : PageModel
{
    private const int MostNodes = 9;
    private const int MostRows = 20;

    public BurdenReport Report { get; private set; } = null!;

    public IReadOnlyList<BurdenRow> Rows => [.. Report.Rows.Take(MostRows)];

    public IHtmlContent? Picture { get; private set; }

    private Dictionary<string, string> Functions { get; set; } = [];

    private Dictionary<string, string> Bodies { get; set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = clock.Today();
        Report = await read.OfAsync(today.AddYears(-1).AddDays(1), today, ct);
        var codes = Report.Rows.Select(row => row.Function).Where(code => code.Length > 0).Distinct().ToList();
        Functions = (await db.Set<Function>().AsNoTracking().Where(row => codes.Contains(row.Code)).ToListAsync(ct))
            .ToDictionary(row => row.Code, row => row.Name.In(words.Language));
        Bodies = (await db.Set<Body>().AsNoTracking().ToListAsync(ct)).ToDictionary(row => row.Code, row => row.Name.In(words.Language));
        Picture = Report.Minutes == 0 ? null : Draw();
    }

    public string SenderOf(BurdenRow row) => row.Sender.Length > 0 ? row.Sender
        : row.Body.Length > 0 ? Bodies.GetValueOrDefault(row.Body, row.Body)
        : words["Letters.Burden.Citizens"];

    public string FunctionOf(string code) => code.Length == 0 ? words["Letters.Burden.NoFunction"]
        : Functions.TryGetValue(code, out var name) ? $"{code} · {name}" : code;

    public string Hours(int minutes) => words.Formats.Number(Math.Round(minutes / 60m, minutes < 600 ? 1 : 0));

    public static string ToneOf(LegalBasis basis) => basis switch
    {
        LegalBasis.Found => "green",
        LegalBasis.NotFound => "red",
        LegalBasis.Unknown => "quiet",
    };

    private IHtmlContent Draw()
    {
        var senders = Largest(row => SenderOf(row));
        var functions = Largest(row => FunctionOf(row.Function));
        var flows = Report.Rows.GroupBy(row => (Sender: Group(senders, SenderOf(row)), Function: Group(functions, FunctionOf(row.Function))))
            .Select(one => Flow($"s{one.Key.Sender}", $"f{one.Key.Function}", one.Key.Sender, one.Key.Function, one.Sum(row => row.Minutes), "main"))
            .Concat(Report.Rows.GroupBy(row => (Function: Group(functions, FunctionOf(row.Function)), row.Basis))
                .Select(one => Flow(
                    $"f{one.Key.Function}", $"b{one.Key.Basis}", one.Key.Function, words[$"Letters.Basis.{one.Key.Basis}"],
                    one.Sum(row => row.Minutes), ToneOf(one.Key.Basis))));
        return SankeyPicture.Draw(
            words["Letters.Burden.Picture"],
            [
                Nodes("s", senders, row => SenderOf(row)),
                Nodes("f", functions, row => FunctionOf(row.Function)),
                [.. Enum.GetValues<LegalBasis>().Where(basis => Report.MinutesOf(basis) > 0)
                    .Select(basis => new SankeyNode($"b{basis}", words[$"Letters.Basis.{basis}"], Report.MinutesOf(basis), ToneOf(basis)))],
            ],
            [.. flows]);
    }

    private string Group(IReadOnlySet<string> shown, string name) => shown.Contains(name) ? name : words["Letters.Burden.Others"];

    private HashSet<string> Largest(Func<BurdenRow, string> by) => [.. Report.Rows.GroupBy(by)
        .OrderByDescending(one => one.Sum(row => row.Minutes)).ThenBy(one => one.Key, StringComparer.Ordinal).Take(MostNodes).Select(one => one.Key)];

    private List<SankeyNode> Nodes(string prefix, IReadOnlySet<string> shown, Func<BurdenRow, string> by) =>
    [
        .. Report.Rows.GroupBy(row => Group(shown, by(row))).OrderByDescending(one => one.Sum(row => row.Minutes))
            .Select(one => new SankeyNode(prefix + one.Key, one.Key, one.Sum(row => row.Minutes))),
    ];

    private SankeyFlow Flow(string from, string to, string fromName, string toName, int minutes, string tone) =>
        new(from, to, minutes, $"{fromName} → {toName}: {words["Letters.Burden.HoursOf", ("hours", Hours(minutes))]}", tone);
}
