using Birdik.Letters.Incoming;
using Birdik.Letters.Points;
using Birdik.Platform.Audit;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>What a letter asks, one point a line.</summary>
public sealed class PointsModel(
    ReadIncomingLetter read, ReadPoints points, Writer writer, History history, TimeProvider clock, Words words)
    : LetterEditModel(read, history, clock, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        var known = await KnownAsync(ct);
        Input.Points = string.Join('\n', known.Select(point => point.Text));
        Begin(SetPoints.VersionOf(known));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        !await FindAsync(id, ct) ? NotFound() : await AnswerAsync(
            await writer.RunAsync<SetPointsHandler, Done>(
                (handler, change, token) => handler.HandleAsync(new SetPoints(id, Input.Points.Split('\n'), Seen.Version), change, token), ct),
            Words["Letters.Points.Done"], ct);

    protected override async Task<int> VersionAsync(CancellationToken ct) => SetPoints.VersionOf(await KnownAsync(ct));

    private async Task<List<LetterPoint>> KnownAsync(CancellationToken ct) =>
        [.. (await points.OfAsync(Letter.Id, ct)).Select(point => point.Point)];

    public sealed class Form
    {
        public string Points { get; set; } = "";
    }
}
