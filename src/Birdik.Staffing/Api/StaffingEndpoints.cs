using Birdik.Platform.Api;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Staffing.Ceilings;
using Birdik.Staffing.Measured;
using Birdik.Staffing.Need;
using Birdik.Staffing.Sharing;
using Birdik.Staffing.Structures;
using Birdik.Staffing.Tables;
using Birdik.Ui.Papers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Staffing.Api;

/// <summary><c>GET /api/v1/staffing/need</c> (own, or <c>?unit=</c>), <c>/structure</c>, <c>/shared</c>, <c>/measured</c> (<c>?of=all</c> of all offices), <c>/country</c> and <c>/ceilings</c>.</summary>
internal static class StaffingEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/v1/staffing").WithTags("staffing");
        group.MapGet("need", NeedAsync).WithName("Read the need for posts").Require(StaffingPermissions.View).Produces<NeedDocument>();
        group.MapGet("country", CountryAsync).WithName("Read the need of the country").Require(StaffingPermissions.Country)
            .Produces<IReadOnlyList<NeedDocument>>();
        group.MapGet("ceilings", CeilingsAsync).WithName("Read posts and pay fund against the ceilings").Require(StaffingPermissions.Country)
            .Produces<IReadOnlyList<CeilingDocument>>();
        group.MapGet("shared", SharedAsync).WithName("Reckon specialists shared with a neighbour").Require(StaffingPermissions.View).Produces<SharedDocument>();
        group.MapGet("measured", MeasuredAsync).WithName("Read times measured in letters").Require(StaffingPermissions.View).Produces<MeasuredDocument>();
        group.MapGet("structure", StructureAsync).WithName("Read the adopted structure").Require(StaffingPermissions.View).Produces<StructureDocument>();
        endpoints.MapGet(StaffingLinks.Tables + "/{id:guid}/{file:regex(^(ky|ru)\\.(docx|pdf|xlsx)$)}", FileAsync)
            .WithName("Print a staffing table").WithTags("staffing").Require(StaffingPermissions.View).ExcludeFromDescription();
    }

    private static async Task<IResult> FileAsync(
        Guid id, string file, StaffingTables tables, CurrentUser user, Texts texts, CancellationToken ct)
    {
        if (await tables.ByIdAsync(new Id<StaffingTable>(id), ct) is not { } view)
        {
            return TypedResults.NotFound();
        }

        var words = new Words(texts, file.StartsWith("ru", StringComparison.Ordinal) ? Language.Ru : Language.Ky);
        var name = $"staffing-{view.Table.Number}-{file}";
        return Path.GetExtension(file) switch
        {
            ".docx" => TypedResults.File(StaffingForm.Docx(view, user.TenantName, words), DocxPages.MediaType, name),
            ".pdf" => TypedResults.File(StaffingForm.Pdf(view, user.TenantName, words), PdfPages.MediaType, name),
            _ => TypedResults.File(await StaffingForm.XlsxAsync(view, words, ct), StaffingForm.XlsxType, name),
        };
    }

    private static async Task<IResult> SharedAsync(string with, string? unit, decimal? step, ReadSharing read, Words words, CancellationToken ct)
    {
        if (step is not (null or 0.5m or 0.25m))
        {
            return Problem.Invalid("staffing.shared-step-wrong", "step").ToHttp(words);
        }

        return await read.OfAsync(unit, with, ReadSharing.Sharable, step ?? 0.5m, ct) switch
        {
            null => Problem.NotFound("staffing.office-unknown").ToHttp(words),
            { Plan: { } plan } sharing => TypedResults.Ok(SharedDocument.Of(sharing, plan)),
            _ => Problem.NotFound("staffing.neighbour-unknown", ("unit", with)).ToHttp(words),
        };
    }

    private static async Task<IResult> MeasuredAsync(string? of, ReadMeasured read, CancellationToken ct) =>
        TypedResults.Ok(MeasuredDocument.Of(await read.OfYearAsync(everywhere: of == "all", ct)));

    private static async Task<IResult> CeilingsAsync(ReadCeilings read, CancellationToken ct) =>
        TypedResults.Ok((await read.NowAsync(ct)).Select(CeilingDocument.Of));

    private static async Task<IResult> StructureAsync(OfficeStructures structures, Words words, CancellationToken ct) =>
        await structures.AdoptedAsync(ct) is { } view
            ? TypedResults.Ok(StructureDocument.Of(view, words))
            : Problem.NotFound("staffing.structure-unknown").ToHttp(words);

    private static async Task<IResult> NeedAsync(string? unit, ReadCountry read, OfficeChooser chooser, Words words, CancellationToken ct)
    {
        var country = await read.NowAsync(ct);
        return chooser.Choose(country, unit) is { } office
            ? TypedResults.Ok(NeedDocument.Of(country.NeedOf(office), country))
            : Problem.NotFound("staffing.office-unknown").ToHttp(words);
    }

    private static async Task<IResult> CountryAsync(ReadCountry read, CancellationToken ct)
    {
        var country = await read.NowAsync(ct);
        return TypedResults.Ok(country.Needs().Select(need => NeedDocument.Of(need, country)));
    }
}

/// <summary>The need of one municipality, unrounded.</summary>
internal sealed record NeedDocument(
    string Unit,
    decimal? Residents,
    decimal AvailableHours,
    decimal Basic,
    decimal CategoryFactor,
    decimal Required,
    decimal? ByResidents,
    decimal? Ceiling,
    decimal? Existing,
    decimal? Ratio,
    decimal CostYear,
    bool IsVerified)
{
    public static NeedDocument Of(OfficeNeed need, CountryFacts country) => new(
        need.Office.Unit.Code,
        need.Office.Residents,
        need.Need.AvailableHours,
        need.Need.Basic,
        need.Need.CategoryFactor,
        need.Required,
        need.ByResidents,
        need.Ceiling,
        need.Existing,
        need.Ratio,
        need.Cost(country.Rules),
        country.IsVerified);
}
