using Birdik.Letters.Incoming;
using Birdik.Letters.Signatures;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>What the signature of a file of a letter is worth: whether anything was altered, and who vouches for the signer.</summary>
public sealed class SignatureModel(ReadIncomingLetter read, SignedFiles signed, Words words) : LetterFormModel(read, words)
{
    [BindProperty(Name = "file", SupportsGet = true)]
    public Guid Asked { get; set; }

    public string FileName { get; private set; } = "";

    public string Integrity { get; private set; } = "";

    public bool IsSound => Integrity == nameof(Birdik.Letters.Signatures.Integrity.Ok);

    public string Trust { get; private set; } = "";

    public IReadOnlyList<(string Name, bool Covered)> Documents { get; private set; } = [];

    public IReadOnlyList<string> Signatures { get; private set; } = [];

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public override async Task<IActionResult> OnGetAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct) || !View.ShowsSender || View.Files.FirstOrDefault(file => file.Id.Value == Asked) is not { } file)
        {
            return NotFound();
        }

        FileName = file.Name;
        var verdict = await signed.VerifyAsync(Received(file), [.. View.Files.Where(one => one.Id != file.Id).Select(Received)], ct);
        (Integrity, Trust) = (verdict.Integrity.ToString(), verdict.Trust.ToString());
        Documents = [.. verdict.Documents.Select(document => (document.Name, document.Covered))];
        Signatures =
        [
            .. verdict.Signatures.Select(one => one.SigningTime is { } at ? $"{one.Signer}, {Words.Formats.Moment(at)}" : one.Signer),
        ];
        Problems = [.. verdict.Problems.Select(problem => Words.Problem(problem))];
        return Page();
    }

    private static ReceivedFile Received(StoredFile file) => new(file.Name, file.MediaType, file.Sha256, file.Size);
}
