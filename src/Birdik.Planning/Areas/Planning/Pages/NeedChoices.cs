using Birdik.Planning.Needs;
using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Planning.Areas.Planning.Pages;

/// <summary>What is chosen from in the forms of this module.</summary>
public static class NeedChoices
{
    public static IReadOnlyList<VulnerableGroup> Vulnerable { get; } =
        [VulnerableGroup.Children, VulnerableGroup.Elderly, VulnerableGroup.Disabled, VulnerableGroup.Women, VulnerableGroup.Poor];

    public static IReadOnlyList<SelectListItem> Of<T>(Words words, string texts)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new SelectListItem(words[$"{texts}.{value}"], value.ToString()))];

    public static IReadOnlyList<SelectListItem> Of(IReadOnlyList<Village> villages, Words words) =>
        [.. villages.Select(village => new SelectListItem(village.Name.In(words.Language), village.Id.ToString()))];

    public static VulnerableGroup Join(IEnumerable<VulnerableGroup> groups) => groups.Aggregate(VulnerableGroup.None, (all, one) => all | one);

    /// <summary>The groups in words, or nothing.</summary>
    public static string Tell(VulnerableGroup groups, Words words) =>
        string.Join(", ", Vulnerable.Where(one => groups.HasFlag(one)).Select(one => words[$"Planning.Vulnerable.{one}"]));
}
