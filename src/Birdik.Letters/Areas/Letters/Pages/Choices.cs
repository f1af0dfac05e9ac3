using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Letters.Areas.Letters.Pages;

/// <summary>What the forms offer to choose from, in the reader's words.</summary>
internal static class Choices
{
    public static IReadOnlyList<SelectListItem> Channels(this Words words) => words.All<Channel>("Letters.Channel");

    /// <summary>The languages in which the office writes.</summary>
    public static IReadOnlyList<SelectListItem> PaperLanguages(this Words words) =>
        [.. OutgoingLetter.Languages.Select(one => new SelectListItem(words[$"Letters.Language.{one.Code()}"], one.ToString()))];

    /// <summary>Every value of a kind; its name follows the key of the texts.</summary>
    public static IReadOnlyList<SelectListItem> All<T>(this Words words, string texts)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new SelectListItem(words[$"{texts}.{value}"], value.ToString()))];
}
