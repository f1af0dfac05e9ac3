using Birdik.Platform.Audit;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Territory.Areas.Territory.Pages.Units;

/// <summary>
/// A form that changes the register of units: filled in, its answers shown to be checked, then saved. What would be refused is told before
/// the answers are shown.
/// </summary>
public abstract class RegisterFormModel<THandler>(
    FindUnit find, Writer writer, History history, TimeProvider clock, Words words)
    : EditPageModel(history, clock)
    where THandler : notnull
{
    /// <summary>The answers are shown to be checked, not the form.</summary>
    public bool IsChecking { get; private set; }

    public IReadOnlyList<SelectListItem> Kinds => [.. Enum.GetValues<UnitKind>()
        .Where(kind => kind != UnitKind.Unspecified)
        .Select(kind => new SelectListItem(Words[$"Territory.Kind.{kind}"], kind.ToString()))];

    protected Words Words { get; } = words;

    protected FindUnit Find { get; } = find;

    /// <summary>The act on which the change rests.</summary>
    protected abstract string Act { get; }

    /// <summary>What is said when it is done.</summary>
    protected abstract string DoneText { get; }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var problems = await writer.RehearseAsync<THandler, string>(ChangeAsync, ct, legalBasis: Act.Trim());
            IsChecking = problems.Count == 0;
            await RefuseAsync(problems, ct);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostBackAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var answer = await writer.RunAsync<THandler, string>(ChangeAsync, ct, legalBasis: Act.Trim());
        if (answer.TryGet(out var code))
        {
            this.Notify(DoneText);
            return Redirect(UnitLinks.Unit(code));
        }

        await RefuseAsync(answer.Problems, ct);
        return Page();
    }

    /// <summary>Codes of units with the names they stand for.</summary>
    public async Task<string> ToldAsync(string codes)
    {
        var told = new List<string>();
        foreach (var code in UnitCode.Split(codes))
        {
            var unit = await Find.ByCodeAsync(code, HttpContext.RequestAborted);
            told.Add(unit is null ? code : $"{unit.Name.In(Words.Language)} ({code})");
        }

        return string.Join("; ", told);
    }

    /// <summary>Finds what the form is about; false where there is no such thing.</summary>
    protected virtual Task<bool> FindAsync(CancellationToken ct) => Task.FromResult(true);

    protected virtual Task TellMeanwhileAsync(IReadOnlyList<Problem> problems, CancellationToken ct) => Task.CompletedTask;

    protected abstract Task<Result<string>> ChangeAsync(THandler handler, ChangeContext change, CancellationToken ct);

    private async Task RefuseAsync(IReadOnlyList<Problem> problems, CancellationToken ct)
    {
        ModelState.Add(problems, Words);
        await TellMeanwhileAsync(problems, ct);
    }
}
