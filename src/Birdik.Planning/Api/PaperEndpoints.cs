using Birdik.Planning.Cycle;
using Birdik.Planning.Papers;
using Birdik.Planning.Programmes;
using Birdik.Planning.Telling;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Planning.Api;

/// <summary>What is printed, as DOCX and PDF in Kyrgyz and Russian: documents, yearly reports, the planning regulation.</summary>
internal static class PaperEndpoints
{
    private const string Pdf = "pdf";

    private static readonly string[] Formats = ["docx", Pdf];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var format in Formats)
        {
            endpoints.MapGet($"{PlanningLinks.Documents}/{{id:guid}}/{format}", DocumentAsync).WithName($"Document as {format}").Require(PlanningPermissions.View);
            endpoints.MapGet($"{PlanningLinks.Documents}/{{id:guid}}/report/{format}", ReportAsync).WithName($"Year report as {format}").Require(PlanningPermissions.View);
            endpoints.MapGet($"{PlanningLinks.Regulation}/{format}", RegulationAsync).WithName($"Regulation as {format}").Require(PlanningPermissions.View);
        }
    }

    private static async Task<IResult> DocumentAsync(Id<PlanningDocument> id, HttpRequest request, string? language, ProgrammePaper paper, CancellationToken ct) =>
        PaperAnswer.Of(await paper.OfAsync(id, PaperAnswer.LanguageOf(language), ct), FormatOf(request), "programme", language);

    private static async Task<IResult> ReportAsync(
        Id<PlanningDocument> id, HttpRequest request, int? year, string? language, ReadYearReport read, Texts texts, CancellationToken ct) =>
        await read.OfAsync(id, year, ct) is { } report
            ? PaperAnswer.Of(YearReportPaper.Of(report, new Words(texts, PaperAnswer.LanguageOf(language))), FormatOf(request), $"report-{report.Year}", language)
            : TypedResults.NotFound();

    private static async Task<IResult> RegulationAsync(DocumentKind kind, HttpRequest request, string? language, RegulationPaper paper, CancellationToken ct) =>
        Enum.IsDefined(kind)
            ? PaperAnswer.Of(await paper.OfAsync(kind, PaperAnswer.LanguageOf(language), ct), FormatOf(request), "regulation", language)
            : TypedResults.NotFound();

    private static string FormatOf(HttpRequest request) => request.Path.Value!.EndsWith($"/{Pdf}", StringComparison.Ordinal) ? Pdf : "docx";
}
