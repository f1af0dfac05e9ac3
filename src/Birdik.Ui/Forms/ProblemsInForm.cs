using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Birdik.Ui.Forms;

/// <summary>Refusals of a use case put into the form: each at its field, the rest in the summary.</summary>
public static class ProblemsInForm
{
    /// <param name="state">The page's model state.</param>
    /// <param name="problems">What was refused.</param>
    /// <param name="words">The texts in the reader's language.</param>
    /// <param name="prefix">The property that holds the form: <c>Input</c>.</param>
    public static void Add(
        this ModelStateDictionary state, IEnumerable<Problem> problems, Words words, string prefix = "Input")
    {
        foreach (var problem in problems)
        {
            var key = problem.Field is null ? "" : prefix.Length == 0 ? problem.Field : $"{prefix}.{problem.Field}";
            state.AddModelError(key, words.Problem(problem));
        }
    }
}
