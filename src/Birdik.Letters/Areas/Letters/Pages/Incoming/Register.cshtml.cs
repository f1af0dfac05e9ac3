using Birdik.Letters.Correspondents;
using Birdik.Letters.FilePlans;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Files;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>Registers a letter that came, field by field as in the paper journal. Sent twice, it is registered once.</summary>
public sealed class RegisterModel(
    Writer writer, FileStore store, OfferedNames names, EarlierAnswers earlier, PlanFiles files, Words words, TimeProvider clock) : PageModel
{
    public const int MaxFiles = 20;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<string> Senders { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds => words.All<LetterKind>("Letters.Kind");

    public IReadOnlyList<SelectListItem> Channels => words.Channels();

    public IReadOnlyList<SelectListItem> Classes => words.All<CorrespondentClass>("Letters.Class");

    public IReadOnlyList<SelectListItem> Accesses => [.. words.All<LetterAccess>("Letters.Access").Where(item => item.Value != nameof(LetterAccess.Named))];

    public IReadOnlyList<SelectListItem> Languages =>
        [.. Platform.Localization.Languages.All.Select(one => new SelectListItem(words[$"Letters.Language.{one.Code()}"], one.Code()))];

    /// <summary>The files of this year's plan, to choose from.</summary>
    public IReadOnlyList<(string Index, string Title)> PlanFiles { get; private set; } = [];

    /// <summary>While the form is being filled: what the same sender asked before and was answered.</summary>
    public async Task<IActionResult> OnGetEarlierAsync(CancellationToken ct)
    {
        var (sender, subject) = (Request.Query["Input.Sender"].ToString(), Request.Query["Input.Subject"].ToString());
        return sender.Length is 0 or > Correspondent.MaxName || subject.Length is 0 or > IncomingLetter.MaxSubject
            ? Content("")
            : Partial("_Earlier", await earlier.OfAsync(sender, subject, clock.Moment(), ct));
    }

    /// <summary>While the sender is being typed: who it may be.</summary>
    public async Task<IActionResult> OnGetSendersAsync(CancellationToken ct) =>
        Partial("_Names", await names.OfAsync(Request.Query["Input.Sender"].ToString(), ct));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input.ReceivedOn = clock.Today();
        Input.Key = Guid.CreateVersion7().ToString("N");
        await OfferAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var files = await ReceiveAsync(ct);
            var answer = files.TryGet(out var received)
                ? await writer.RunAsync<RegisterIncomingLetterHandler, RegisteredLetter>(
                    (handler, change, token) => handler.HandleAsync(Input.AsCommand(received), change, token), ct)
                : Result<RegisteredLetter>.Refused(files.Problems);
            if (answer.TryGet(out var letter))
            {
                this.Notify(words["Letters.Register.Done", ("number", letter.Number)]);
                return Redirect(LettersLinks.Letter(letter.Id));
            }

            ModelState.Add(answer.Problems.Select(AtItsField), words);
        }

        await OfferAsync(ct);
        return Page();
    }

    /// <summary>To the letter a file is one of the file plan, to the store one that was uploaded.</summary>
    private static Problem AtItsField(Problem problem) =>
        problem.Field != nameof(RegisterIncomingLetter.File) ? problem
        : problem with { Field = problem.Code.StartsWith("letters.", StringComparison.Ordinal) ? nameof(Form.FileIndex) : nameof(Form.Files) };

    private async Task OfferAsync(CancellationToken ct)
    {
        Senders = await names.AtFirstAsync(ct);
        PlanFiles = await files.OfYearAsync(clock.Today().Year, ct);
    }

    private async Task<Result<List<ReceivedFile>>> ReceiveAsync(CancellationToken ct)
    {
        var received = new List<ReceivedFile>();
        if (Input.Files.Count > MaxFiles)
        {
            return Problem.Invalid("letters.files-too-many", "Files", ("max", MaxFiles));
        }

        foreach (var file in Input.Files)
        {
            await using var content = file.OpenReadStream();
            var answer = await store.ReceiveAsync(content, file.FileName, ct);
            if (!answer.TryGet(out var one))
            {
                return Result<List<ReceivedFile>>.Refused(answer.Problems);
            }

            received.Add(one);
        }

        return received;
    }

    public sealed class Form
    {
        public string Key { get; set; } = "";

        public string Sender { get; set; } = "";

        public string SenderNumber { get; set; } = "";

        public DateOnly? SenderDate { get; set; }

        public string Subject { get; set; } = "";

        public LetterKind Kind { get; set; }

        public DateOnly ReceivedOn { get; set; }

        public Channel Channel { get; set; }

        public CorrespondentClass? SenderClass { get; set; }

        public string Language { get; set; } = "";

        public int? Sheets { get; set; }

        public string FileIndex { get; set; } = "";

        public LetterAccess Access { get; set; }

        public string Body { get; set; } = "";

        public List<IFormFile> Files { get; set; } = [];

        public RegisterIncomingLetter AsCommand(IReadOnlyList<ReceivedFile> files) => new(Sender, Subject, ReceivedOn)
        {
            SenderNumber = SenderNumber,
            SenderDate = SenderDate,
            Body = Body,
            Language = Language,
            Kind = Kind,
            SenderClass = SenderClass,
            Channel = Channel,
            Access = Access,
            Sheets = Sheets,
            File = FileIndex.Trim().Length == 0 ? null : FileIndex.Trim(),
            Files = files,
            // A page opened before and sent again is the same letter, even with a word mended: the first one stands.
            IdempotencyKey = Key.Trim().Length == 0 ? null : Key.Trim(),
        };
    }
}
