using Birdik.Platform.Localization;
using Birdik.Ui.Papers;
using Microsoft.AspNetCore.Http;

namespace Birdik.Planning.Papers;

/// <summary>Hands a paper out as <c>docx</c> or <c>pdf</c>, in a language of the state.</summary>
internal static class PaperAnswer
{
    public static Language LanguageOf(string? language) => language == "ru" ? Language.Ru : Language.Ky;

    /// <param name="name">The file's name without its ending.</param>
    public static IResult Of(Paper? paper, string format, string name, string? language)
    {
        var file = $"{name}-{(LanguageOf(language) == Language.Ru ? "ru" : "ky")}.{format}";
        return paper is null ? TypedResults.NotFound()
            : format == "pdf" ? TypedResults.File(PaperPdf.Of(paper), PdfPages.MediaType, file)
            : TypedResults.File(PaperDocx.Of(paper), DocxPages.MediaType, file);
    }
}
