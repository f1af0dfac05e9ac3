using Birdik.Platform.Results;

namespace Birdik.Letters.Templates;

/// <summary>Why a template is refused, and where the fault is in it.</summary>
internal static class TemplateProblems
{
    private const int MaxShown = 60;

    public static Problem Unknown() => Problem.NotFound("letters.template-unknown");

    public static Problem Damaged(string name) => At(Problem.Invalid("letters.template-damaged"), name);

    public static Problem FieldUnknown(string name, int paragraph, string field, string text) => At(
        Problem.Invalid("letters.template-field-unknown", null, ("field", Short(field)), ("paragraph", paragraph), ("text", Short(text))), name, paragraph);

    public static Problem FieldOpen(string name, int paragraph, string text) =>
        At(Problem.Invalid("letters.template-field-open", null, ("paragraph", paragraph), ("text", Short(text))), name, paragraph);

    public static Problem FieldNotYet(string name, int paragraph, string field) =>
        At(Problem.Invalid("letters.template-field-not-yet", null, ("field", field), ("paragraph", paragraph)), name, paragraph);

    public static Problem BodyMissing(string name) => At(Problem.Invalid("letters.template-body-missing"), name);

    public static Problem BodyMisplaced(string name, int paragraph) =>
        At(Problem.Invalid("letters.template-body-misplaced", null, ("paragraph", paragraph)), name, paragraph);

    public static Problem PointsOutside(string name) => At(Problem.Invalid("letters.template-points-outside"), name);

    private static Problem At(Problem problem, string name, int? paragraph = null) => problem with { File = name, Line = paragraph };

    private static string Short(string text) => text.Length > MaxShown ? $"{text[..MaxShown]}…" : text;
}
