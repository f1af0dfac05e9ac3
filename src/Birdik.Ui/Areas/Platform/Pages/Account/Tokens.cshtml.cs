using Birdik.Platform.Identity;
using Birdik.Platform.Identity.Accounts;
using Birdik.Platform.Identity.Tokens;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages.Account;

/// <summary>A person's API tokens for the office they work in now; the text of a new one is shown once.</summary>
public sealed class TokensModel(TokensOfPerson tokens, AccountWriter writer, CurrentUser user, Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<TokenRow> Tokens { get; private set; } = [];

    public NewToken? Made { get; private set; }

    public IEnumerable<string> MyPermissions =>
        User.FindAll(BirdikClaims.Permission).Select(claim => claim.Value).Order(StringComparer.Ordinal);

    private Guid UserId => user.Id!.Value;

    public string ScopesOf(TokenRow token) => token.Scopes.Contains(ApiToken.Everything)
        ? words["Account.Tokens.Everything"]
        : string.Join(", ", token.Scopes.Select(scope => words[$"Permission.{scope}"]));

    public async Task OnGetAsync(CancellationToken ct) => Tokens = await tokens.OfAsync(UserId, ct);

    public async Task<IActionResult> OnPostCreateAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var made = await MakeAsync(ct);
            ModelState.Add(made.Problems, words);
            if (made.TryGet(out var token))
            {
                Made = token;
                ModelState.Clear();
                Input = new Form();
            }
        }

        await OnGetAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken ct)
    {
        var revoked = await writer.RunAsync<RevokeTokenHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new RevokeToken(UserId, id), change, token), ct);
        if (!revoked.Succeeded)
        {
            return NotFound();
        }

        this.Notify(words["Account.Tokens.Revoked.Done"]);
        return RedirectToPage();
    }

    private async Task<Result<NewToken>> MakeAsync(CancellationToken ct)
    {
        if (user.TenantId == 0)
        {
            return Problem.Forbidden("platform.no-membership");
        }

        var command = new CreateToken(UserId, user.TenantId, Input.Name, Input.Scopes, Input.Days);
        return await writer.RunAsync<CreateTokenHandler, NewToken>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
    }

    public sealed class Form
    {
        public string Name { get; set; } = "";

        public int Days { get; set; } = ApiToken.DefaultDays;

        public List<string> Scopes { get; set; } = [];
    }
}
