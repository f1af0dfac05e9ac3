using Birdik.Letters.Incoming;
using Birdik.Letters.Points;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>What a letter asks, one point a line.</summary>
public sealed class PointsModel(ReadIncomingLetter read, ReadPoints points, Writer writer, Words words) : LetterFormModel(read, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public override async Task<IActionResult> OnGetAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        var known = (await points.OfAsync(id, ct)).Select(point => point.Point).ToList();
        (Input.Points, Input.Version) = (string.Join('\n', known.Select(point => point.Text)), SetPoints.VersionOf(known));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        !await FindAsync(id, ct) ? NotFound() : Answer(
            await writer.RunAsync<SetPointsHandler, Done>(
                (handler, change, token) => handler.HandleAsync(new SetPoints(id, Input.Points.Split('\n'), Input.Version), change, token), ct),
            Words["Letters.Points.Done"]);

    public sealed class Form
    {
        public string Points { get; set; } = "";

        public int? Version { get; set; }
    }
}
