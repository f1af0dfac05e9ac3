using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Powers.Matrix;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Powers.Api;

/// <summary>The matrix as an Excel book.</summary>
internal static class MatrixEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(PowersLinks.MatrixExcel, ExcelAsync).Require(PowersPermissions.View).ExcludeFromDescription();

    private static async Task<IResult> ExcelAsync(NationalDb db, Words words, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        var book = await MatrixFiles.WriteAsync(await ReadMatrix.StandingAsync(db, today, ct), words, ct);
        return TypedResults.File(book, MatrixFiles.MediaType, $"matrix-{today:yyyy-MM-dd}.xlsx");
    }
}
