using System.Globalization;
using Birdik.Platform.Localization;
using Birdik.Platform.Norms;

namespace Birdik.Ui.Areas.Platform.Pages.Norms;

/// <summary>A norm as the pages show it.</summary>
public sealed record NormRow(
    string Code, string Name, string? Value, string Unit, DateOnly? From, DateOnly? To, string Act, string Provision, bool Verified)
{
    public static NormRow Of(NormDefinition definition, NormValue? norm, Words words) => new(
        definition.Code,
        words[$"Norm.{definition.Code}"],
        norm is null ? null : Shown(definition, norm.Value, words),
        words[$"Unit.{definition.Unit}"],
        norm?.From,
        norm?.To,
        norm?.Act ?? "",
        norm?.Provision ?? "",
        norm is { Verified: true });

    public static string Shown(NormDefinition definition, string value, Words words) => definition.Kind switch
    {
        NormKind.Number => words.Formats.Number(decimal.Parse(value, CultureInfo.InvariantCulture)),
        NormKind.Flag => words[value == "yes" ? "History.Yes" : "History.No"],
        NormKind.Text => value,
    };

    public bool Says(string sought) =>
        Name.Contains(sought, StringComparison.CurrentCultureIgnoreCase)
        || Code.Contains(sought, StringComparison.OrdinalIgnoreCase)
        || Act.Contains(sought, StringComparison.CurrentCultureIgnoreCase);
}
