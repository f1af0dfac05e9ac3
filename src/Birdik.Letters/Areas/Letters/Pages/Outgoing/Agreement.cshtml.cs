using Birdik.Letters.Agreements;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Signatures;
using Birdik.Platform.Files;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
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

namespace Birdik.Letters.Areas.Letters.Pages.Outgoing;

/// <summary>The agreement sheet of an outgoing letter, and the electronic signatures put to it.</summary>
public sealed class AgreementModel(
    ReadOutgoingLetter read, ReadAgreements sheet, Colleagues colleagues, SignedFiles signed, FileStore store, Writer writer, CurrentUser user,
    Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Guid? Colleague { get; set; }

    [BindProperty]
    public string? Remark { get; set; }

    [BindProperty]
    public IFormFile? Signature { get; set; }

    [BindProperty]
    public IFormFile? Document { get; set; }

    public OutgoingLetter Letter { get; private set; } = null!;

    public LetterSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    public bool IsAsked => Sheet.Agreements.Any(one => one.UserId == user.Id);

    public async Task<IActionResult> OnGetAsync(Id<OutgoingLetter> id, CancellationToken ct) => await FindAsync(id, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostAskAsync(Id<OutgoingLetter> id, CancellationToken ct) => DoAsync(
        id, LettersPermissions.Draft, "Letters.Agreement.Asked",
        () => writer.RunAsync<AskAgreementHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new AskAgreement(id, Colleague), change, token), ct), ct);

    public Task<IActionResult> OnPostAgreeAsync(Id<OutgoingLetter> id, CancellationToken ct) => SayAsync(id, agrees: true, ct);

    public Task<IActionResult> OnPostObjectAsync(Id<OutgoingLetter> id, CancellationToken ct) => SayAsync(id, agrees: false, ct);

    public Task<IActionResult> OnPostSignAsync(Id<OutgoingLetter> id, CancellationToken ct) =>
        DoAsync(id, LettersPermissions.Dispatch, "Letters.Signature.Attached", () => SignAsync(id, ct), ct);

    private Task<IActionResult> SayAsync(Id<OutgoingLetter> id, bool agrees, CancellationToken ct) => DoAsync(
        id, LettersPermissions.View, "Letters.Agreement.Said",
        () => writer.RunAsync<SayAgreementHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new SayAgreement(id, agrees, Remark ?? ""), change, token), ct), ct);

    private async Task<Result<Done>> SignAsync(Id<OutgoingLetter> id, CancellationToken ct)
    {
        if (Signature is null)
        {
            return LettersProblems.Missing(nameof(Signature));
        }

        var files = new List<ReceivedFile>();
        foreach (var upload in new[] { Signature, Document }.OfType<IFormFile>())
        {
            await using var content = upload.OpenReadStream();
            var received = await store.ReceiveAsync(content, upload.FileName, ct);
            if (!received.TryGet(out var file))
            {
                return Result<Done>.Refused([.. received.Problems.Select(problem => problem with { Field = nameof(Signature) })]);
            }

            files.Add(file);
        }

        var verdict = await signed.VerifyAsync(files[0], files[1..], ct);
        return await writer.RunAsync<AttachSignatureHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new AttachSignature(id, files, verdict), change, token), ct);
    }

    private async Task<IActionResult> DoAsync(
        Id<OutgoingLetter> id, string permission, string done, Func<Task<Result<Done>>> use, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        if (!user.May(permission))
        {
            return Forbid();
        }

        var answer = await use();
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words, "");
            return Page();
        }

        this.Notify(words[done]);
        return Redirect(LettersLinks.Agreement(id));
    }

    private async Task<bool> FindAsync(Id<OutgoingLetter> id, CancellationToken ct)
    {
        if (await read.FindAsync(id, ct) is not { } letter)
        {
            return false;
        }

        Letter = letter;
        Sheet = await sheet.OfAsync(id, ct);
        Colleagues =
        [
            .. (await colleagues.WithLettersAsync(clock.Today(), ct)).Where(person => person.Id != user.Id)
                .Select(person => new SelectListItem(person.Name, person.Id.ToString())),
        ];
        return true;
    }
}
