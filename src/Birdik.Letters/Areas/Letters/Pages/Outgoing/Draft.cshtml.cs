using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Templates;
using Birdik.Platform.Audit;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Letters.Areas.Letters.Pages.Outgoing;

/// <summary>Writes a letter: new, as an answer (with the words of an earlier one), or changed before it is signed.</summary>
public sealed class DraftModel(
    ReadOutgoingLetter read, ReadIncomingLetter incoming, ReadTemplates templates, OfferedNames names, Writer writer,
    History history, TimeProvider clock, Words words)
    : EditPageModel(history, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(Name = "letter", SupportsGet = true)]
    public Guid? Draft { get; set; }

    [BindProperty(Name = "reply", SupportsGet = true)]
    public Guid? Reply { get; set; }

    /// <summary>The letter that is passed on.</summary>
    [BindProperty(Name = "forward", SupportsGet = true)]
    public Guid? Forward { get; set; }

    [BindProperty(Name = "already", SupportsGet = true)]
    public Guid? Already { get; set; }

    /// <summary>The template the letter is made from: its code and language.</summary>
    [BindProperty(Name = "template", SupportsGet = true)]
    public string? Template { get; set; }

    public IReadOnlyList<TemplateChoice> Templates { get; private set; } = [];

    public TemplateChoice? Chosen { get; private set; }

    public IReadOnlyList<SelectListItem> Choices =>
    [
        new(words["Letters.Draft.NoTemplate"], "", Chosen is null),
        .. Templates.Select(one => new SelectListItem($"{one.Name} ({words[$"Letters.Language.{one.Language.Code()}"]})", one.Key, one == Chosen)),
    ];

    public IncomingLetter? Asked { get; private set; }

    public IncomingLetter? Forwarded { get; private set; }

    public string? Lede => Asked is { } asked ? words["Letters.Draft.Answers", ("number", asked.Number), ("subject", asked.Subject)]
        : Forwarded is { } forwarded ? words["Letters.Draft.Forwards", ("number", forwarded.Number), ("subject", forwarded.Subject)]
        : null;

    public IReadOnlyList<SelectListItem> Languages => words.PaperLanguages();

    private OutgoingLetter? Changed { get; set; }

    public IReadOnlyList<string> Names { get; private set; } = [];

    public string Back => Draft is { } draft ? LettersLinks.Outgoing(new(draft))
        : (Asked ?? Forwarded) is { } about ? LettersLinks.Letter(about.Id)
        : LettersLinks.OutgoingRegister;

    /// <summary>While the addressee is being typed: who it may be.</summary>
    public async Task<IActionResult> OnGetAddresseesAsync(CancellationToken ct) =>
        Partial("_Names", await names.OfAsync(Request.Query["Input.Addressee"].ToString(), ct));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        if (Changed is { } letter)
        {
            if (letter.State != OutgoingState.Draft)
            {
                return Redirect(LettersLinks.Outgoing(letter.Id));
            }

            (Input.Addressee, Input.Subject, Input.Body) = (letter.AddresseeName, letter.Subject, letter.Body);
            Input.Language = letter.Language;
            Begin(letter.Version);
        }
        else if (Forwarded is { } forwarded)
        {
            Input.Language = forwarded.AnswerLanguage;
            (Input.Subject, Input.Body) = (forwarded.Subject, words.In(Input.Language)["Letters.Draft.Forwarding", ("number", forwarded.Number), ("day", forwarded.RegisteredOn)]);
        }
        else if (Asked is { } asked)
        {
            Input.Language = asked.AnswerLanguage;
            Input.Addressee = incoming.MaySeeSender(asked) ? asked.SenderName : "";
            Input.Subject = asked.Subject;
            Input.Body = await BeginningAsync(asked, ct);
        }

        if (Chosen is { } chosen)
        {
            Input.Language = chosen.Language;
            Input.Body = await templates.TextAsync(chosen, Asked, Input.Addressee, Input.Subject, ct);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        var command = new DraftLetter(
            Draft is { } draft ? new Id<OutgoingLetter>(draft) : null, Input.Addressee, Input.Subject, Input.Body, Asked?.Id)
        {
            Template = Chosen?.Own,
            Language = Chosen?.Language ?? Input.Language,
            ForwardOf = Forwarded?.Id,
            Version = Changed is null ? null : Seen.Version,
        };
        var answer = await writer.RunAsync<DraftLetterHandler, Id<OutgoingLetter>>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (answer.TryGet(out var id))
        {
            this.Notify(words["Letters.Draft.Done"]);
            return Redirect(LettersLinks.Outgoing(id));
        }

        ModelState.Add(answer.Problems, words);
        if (Changed is { Id: var changed } && await FindAsync(ct))
        {
            await TellMeanwhileAsync(answer.Problems, LettersRefs.To(changed), Changed.Version, ct);
        }

        return Page();
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        Names = await names.AtFirstAsync(ct);
        Asked = Reply is { } reply ? await incoming.FindAsync(new(reply), ct) : null;
        Forwarded = Forward is { } forward ? await incoming.FindAsync(new(forward), ct) : null;
        Templates = Forward is null ? await templates.ForAsync(Asked, ct) : [];
        Chosen = Templates.FirstOrDefault(one => one.Key == Template);
        Changed = Draft is { } draft ? await ShownAsync(draft, ct) : null;
        return (string.IsNullOrEmpty(Template) || Chosen is not null) && (Reply is null || Asked is not null) && (Forward is null || Forwarded is not null)
            && (Draft is null || Changed is not null);
    }

    /// <summary>Null too where the person is not shown to whom it is written.</summary>
    private async Task<OutgoingLetter?> ShownAsync(Guid id, CancellationToken ct) =>
        await read.ByIdAsync(new(id), ct) is { ShowsAddressee: true } view ? view.Letter : null;

    private async Task<string> BeginningAsync(IncomingLetter asked, CancellationToken ct)
    {
        var own = words.In(Input.Language);
        var reference = asked.SenderNumber is { } number
            ? own["Letters.Draft.ToYours", ("number", number), ("day", asked.SenderDate ?? asked.ReceivedOn)]
            : own["Letters.Draft.ToYoursOf", ("day", asked.SenderDate ?? asked.ReceivedOn)];
        return Already is { } already && await ShownAsync(already, ct) is { RegisteredOn: { } day } earlier
            ? $"{reference}\n\n{own["Letters.Draft.Already", ("number", earlier.Number), ("day", day)]}\n\n{earlier.Body}"
            : $"{reference}\n\n";
    }

    public sealed class Form
    {
        public Language Language { get; set; } = Language.Ky;

        public string Addressee { get; set; } = "";

        public string Subject { get; set; } = "";

        public string Body { get; set; } = "";
    }
}
