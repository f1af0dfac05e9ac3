using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Registers;
using Birdik.Platform.Registers.Import;
using Birdik.Platform.Registers.Views;
using Birdik.Platform.Registers.Web;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages;

/// <summary>The page of every register: the address says which.</summary>
public sealed class RegisterModel(
    RegisterSource source, SavedViews views, RegisterImports imports, Writer writer, NationalWriter national, CurrentUser user,
    Words words) : PageModel
{
    private const int MaxPrinted = 2_000;

    public RegisterView View { get; private set; } = null!;

    /// <summary>An action on everything filtered, to be confirmed first.</summary>
    public RegisterBulkView? Bulk { get; private set; }

    private IRegister Register => HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<RegisterMetadata>().Register;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await ReadAsync([], ct);
        Response.Headers.Vary = "HX-Request";
        return Request.Headers["HX-Target"] == "register" ? Partial("_Register", View) : Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct) =>
        new RegisterFile(Register, source, (await QueryAsync(ct)).Query, RegisterFileKind.Csv);

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken ct) =>
        new RegisterFile(Register, source, (await QueryAsync(ct)).Query, RegisterFileKind.Excel);

    public async Task<IActionResult> OnPostSaveViewAsync(
        string? name, string? role, bool isDefault, string? query, CancellationToken ct)
    {
        var shared = string.IsNullOrEmpty(role) ? null : role;
        if (shared is not null && !user.May(SavedViews.SharePermission))
        {
            return Forbid();
        }

        // Written anew from what was understood, so that nothing else can be kept.
        var kept = RegisterAddress.OfView(RegisterQuery.Read(Register, query ?? ""));
        var saved = await writer.RunAsync<SaveViewHandler, Id<SavedView>>(
            (handler, change, token) => handler.HandleAsync(
                new SaveView(Register.Key, name ?? "", kept, user.Id!.Value, shared, isDefault), change, token),
            ct);
        if (!saved.TryGet(out var id))
        {
            await ReadAsync(saved.Problems, ct);
            return Page();
        }

        this.Notify(words["Register.View.Saved"]);
        return LocalRedirect(RegisterAddress.Of(Register, new RegisterQuery { View = id.ToString() }));
    }

    public async Task<IActionResult> OnPostRemoveViewAsync(Id<SavedView> view, CancellationToken ct)
    {
        var removed = await writer.RunAsync<RemoveViewHandler, Done>(
            (handler, change, token) => handler.HandleAsync(
                new RemoveView(view, user.Id!.Value, user.May(SavedViews.SharePermission)), change, token),
            ct);
        if (!removed.Succeeded)
        {
            await ReadAsync(removed.Problems, ct);
            return Page();
        }

        this.Notify(words["Register.View.Removed"]);
        return LocalRedirect(Register.Path);
    }

    public async Task<IActionResult> OnPostBulkAsync(
        string? act, string? scope, string? query, bool confirmed, List<string> ids, CancellationToken ct)
    {
        var action = Register.Actions.FirstOrDefault(action => action.Key == act);
        if (action is null || !user.May(action.Permission))
        {
            return action is null ? NotFound() : Forbid();
        }

        var asked = RegisterQuery.Read(Register, query ?? "");
        var chosen = scope == "all" ? await Register.IdsAsync(source, asked, RegisterAction.MaxRows, ct) : ids.Distinct().ToList();
        var limit = action.Opens is null ? RegisterAction.MaxRows : RegisterAction.MaxOpened;
        var problem = chosen.Count == 0 ? Problem.Invalid("platform.register-none-selected")
            : chosen.Count > limit ? Problem.Invalid("platform.register-too-many", null, ("limit", limit))
            : null;
        if (problem is not null)
        {
            await ReadAsync([problem], ct);
            return Page();
        }

        if (action.Opens is { } opens)
        {
            return LocalRedirect(opens(chosen));
        }

        if (scope == "all" && !confirmed)
        {
            await ReadAsync([], ct);
            Bulk = new RegisterBulkView(View, action, asked, chosen.Count);
            return Page();
        }

        var done = await action.RunAsync(HttpContext.RequestServices, chosen, ct);
        if (!done.TryGet(out var count))
        {
            await ReadAsync(done.Problems, ct);
            return Page();
        }

        this.Notify(words["Register.Bulk.Done", ("count", count)]);
        return LocalRedirect(RegisterAddress.Of(Register, asked));
    }

    private async Task<(RegisterQuery Query, IReadOnlyList<SavedView> Saved)> QueryAsync(CancellationToken ct)
    {
        var saved = await views.OfAsync(Register, ct);
        return (SavedViews.Unfold(Register, RegisterQuery.Read(Register, Request.Query), saved), saved);
    }

    private async Task ReadAsync(IReadOnlyList<Problem> problems, CancellationToken ct)
    {
        var (query, saved) = await QueryAsync(ct);
        var mayChange = !Register.IsKeptByState || await national.MayWriteAsync(ct);
        var page = await Register.ReadAsync(source, query.Print ? query with { Size = MaxPrinted } : query, ct);
        View = new RegisterView(
            Register,
            query,
            page with { Problems = [.. problems, .. query.Problems, .. page.Problems] },
            views.Tabs(Register, query, saved),
            words,
            user)
        {
            MayChange = mayChange,
            ImportHref = mayChange && imports.ImporterOf(Register) is { } importer && user.May(importer.Permission) ? ImportLinks.Start(Register) : null,
        };
    }
}
