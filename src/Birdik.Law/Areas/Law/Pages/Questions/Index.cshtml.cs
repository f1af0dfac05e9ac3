using Birdik.Law.Questions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Law.Areas.Law.Pages.Questions;

/// <summary>The questions of offices, the unanswered first.</summary>
public sealed class IndexModel(FindQuestions find) : PageModel
{
    public IReadOnlyList<QuestionView> Questions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Questions = await find.AllAsync(ct);
}
