using Birdik.Platform.Localization;
using Birdik.Platform.Norms;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Ui.Areas.Platform.Pages.Norms;

/// <summary>Sets a norm from a day on, by act.</summary>
public sealed class SetModel(
    NormRegister norms, NationalWriter writer, Birdik.Platform.Audit.History history, TimeProvider clock, Words words)
    : EditPageModel(history, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public NormRow Now { get; private set; } = null!;

    private int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!await FindAsync(code, ct))
        {
            return NotFound();
        }

        Input = new Form { From = Clock.Today(), Verified = true };
        Begin(Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (!await FindAsync(code, ct))
        {
            return NotFound();
        }

        if (Input.From is null)
        {
            ModelState.TryAddModelError("Input.From", words["Form.Day.Missing"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new SetNorm(code, Input.Value, Input.From!.Value, Input.To, Input.Act, Input.Provision, Input.Verified, Seen.Version);
        var set = await writer.RunAsync<SetNormHandler, Done>((handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (!set.Succeeded)
        {
            ModelState.Add(set.Problems, words);
            await FindAsync(code, ct);
            await TellMeanwhileAsync(set.Problems, new SourceRef(SetNorm.Kind, code), Version, ct);
            return Page();
        }

        this.Notify(words["Norms.Set.Done"]);
        return Redirect(NormLinks.Details(code));
    }

    private async Task<bool> FindAsync(string code, CancellationToken ct)
    {
        var all = await norms.NowAsync(ct);
        if (all.Define(code) is not { } definition)
        {
            return false;
        }

        Now = NormRow.Of(definition, all.On(code, Clock.Today()), words);
        Version = all.VersionOf(code);
        return true;
    }

    public sealed class Form
    {
        public string Value { get; set; } = "";

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        public string Act { get; set; } = "";

        public string Provision { get; set; } = "";

        public bool Verified { get; set; }
    }
}
