using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Birdik.Ui.Forms;

/// <summary>What every field knows of its place in the form: name, id, value as typed, and what is wrong with it.</summary>
internal sealed class FieldContext
{
    public FieldContext(ViewContext view, ModelExpression expression, string? part = null)
    {
        var name = part is null ? expression.Name : $"{expression.Name}.{part}";
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(name);
        Id = IdOf(Name);
        view.ViewData.ModelState.TryGetValue(Name, out var entry);
        Typed = entry?.AttemptedValue;
        Errors = entry is null ? [] : [.. entry.Errors.Select(error => error.ErrorMessage).Where(text => text.Length > 0)];
        Invalid = entry?.ValidationState == ModelValidationState.Invalid;
    }

    public string Name { get; }

    public string Id { get; }

    public string HintId => $"{Id}-hint";

    public string ErrorId => $"{Id}-error";

    /// <summary>What was sent, right or wrong; null when the form is fresh.</summary>
    public string? Typed { get; }

    public bool Invalid { get; }

    public IReadOnlyList<string> Errors { get; }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "-");

    /// <summary>The ids of hint and error for <c>aria-describedby</c>, or null when there are none.</summary>
    public string? DescribedBy(string? hint)
    {
        var ids = string.Join(' ', new[] { hint is null ? null : HintId, Invalid ? ErrorId : null }.OfType<string>());
        return ids.Length == 0 ? null : ids;
    }

    public TagBuilder? Hint(string? hint) =>
        hint is null ? null : Markup.Element("div", "b-hint", hint).With("id", HintId);

    public TagBuilder? Error() => Invalid
        ? Markup.Element("div", "ds-validation-message", string.Join(' ', Errors)).With("id", ErrorId)
        : null;
}
