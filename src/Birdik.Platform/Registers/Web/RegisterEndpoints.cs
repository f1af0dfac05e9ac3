using Birdik.Platform.Api;
using Birdik.Platform.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Registers.Web;

/// <summary><c>GET /api/v1/{module}/{things}</c> for every register: JSON by pages, or all of it as CSV where that is accepted.</summary>
internal static class RegisterEndpoints
{
    public const int MaxCsvRows = 1_000_000;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var register in endpoints.ServiceProvider.GetServices<IRegister>())
        {
            endpoints
                .MapGet($"/api/v1/{register.Key.Replace('.', '/')}", (HttpContext http, RegisterSource source, CancellationToken ct) =>
                    AnswerAsync(register, http, source, ct))
                .WithName($"Find {register.Key}")
                .WithTags(register.Key.Split('.')[0])
                .Produces<RegisterAnswer>()
                .Require(register.Permission);
        }
    }

    private static async Task<IResult> AnswerAsync(
        IRegister register, HttpContext http, RegisterSource source, CancellationToken ct)
    {
        var query = RegisterQuery.Read(register, http.Request.Query);
        if (query.Problems.Count > 0)
        {
            return query.Problems.ToHttp(source.Words);
        }

        if (http.Request.Headers.Accept.ToString().Contains("text/csv", StringComparison.OrdinalIgnoreCase))
        {
            return new CsvAnswer(register, source, query);
        }

        var page = await register.ReadAsync(source, query, ct);
        return page.Problems.Count > 0
            ? page.Problems.ToHttp(source.Words)
            : TypedResults.Ok(RegisterAnswer.Of(register.Heads(query, source.Words), page));
    }

    private sealed class CsvAnswer(IRegister register, RegisterSource source, RegisterQuery query) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "text/csv; charset=utf-8";
            await RegisterCsv.WriteAsync(
                httpContext.Response.Body,
                register.Heads(query, source.Words).Where(head => head.IsShown).Select(head => head.Key),
                register.AllAsync(source, query, MaxCsvRows, httpContext.RequestAborted),
                value => value.Raw ?? value.Shown.Text,
                httpContext.RequestAborted);
        }
    }
}
