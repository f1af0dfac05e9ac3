namespace Birdik.Planning.Areas.Planning.Pages;

/// <summary>Where a paper is handed out.</summary>
/// <param name="Of">The address of a format in a language.</param>
public sealed record PaperLinks(Func<string, string, string> Of);
