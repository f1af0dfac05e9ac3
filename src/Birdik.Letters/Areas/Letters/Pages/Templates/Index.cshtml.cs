using Birdik.Letters.Outgoing;
using Birdik.Letters.Templates;
using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Templates;

/// <summary>The templates of letters: the office's own, and those that come with the program.</summary>
public sealed class IndexModel(ReadTemplates read) : PageModel
{
    public IReadOnlyList<LetterTemplate> Own { get; private set; } = [];

    public IReadOnlyList<Language> Languages { get; } = OutgoingLetter.Languages;

    public async Task OnGetAsync(CancellationToken ct) => Own = await read.OwnAsync(ct);
}
