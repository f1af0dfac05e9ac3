using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Ui.Papers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Letters.Templates;

/// <summary><c>/letters/templates/shipped/{code}-{language}.docx</c>: a usual letter as a Word document, to begin one's own template with.</summary>
internal static class TemplateEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/letters/templates/shipped/{name}.docx", Get).WithName("ShippedTemplate").Require(LettersPermissions.View);

    private static IResult Get(string name)
    {
        var cut = name.LastIndexOf('-');
        return cut > 0 && Languages.Find(name[(cut + 1)..]) is { } language && ShippedTemplates.Find(name[..cut]) is { } template
            ? TypedResults.File(ShippedTemplates.Docx(template, language), DocxPages.MediaType, $"{name}.docx")
            : TypedResults.NotFound();
    }
}
