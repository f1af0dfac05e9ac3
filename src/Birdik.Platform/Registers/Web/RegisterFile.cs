using Birdik.Platform.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Birdik.Platform.Registers.Web;

/// <summary>A register as a file to keep, exactly as it is filtered: CSV straight to the reader, Excel by way of a temporary file.</summary>
public sealed class RegisterFile(IRegister register, RegisterSource source, RegisterQuery query, RegisterFileKind kind) : IActionResult
{
    public const int MaxRows = 200_000;

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var ct = http.RequestAborted;
        var heads = register.Heads(query, source.Words).Where(head => head.IsShown).ToList();
        var lines = register.AllAsync(source, query, MaxRows, ct);
        SetHead(http);
        if (kind == RegisterFileKind.Csv)
        {
            await RegisterCsv.WriteAsync(
                http.Response.Body, heads.Select(head => head.Label), lines, value => value.Exported, ct);
            return;
        }

        // A zip is written with steps back, which a response does not know.
        await using var file = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        await RegisterExcel.WriteAsync(file, heads, lines, ct);
        file.Position = 0;
        http.Response.ContentLength = file.Length;
        await file.CopyToAsync(http.Response.Body, ct);
    }

    private void SetHead(HttpContext http)
    {
        var today = http.RequestServices.GetRequiredService<TimeProvider>().Today();
        var (type, ending) = kind switch
        {
            RegisterFileKind.Csv => ("text/csv; charset=utf-8", "csv"),
            RegisterFileKind.Excel => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        };
        http.Response.ContentType = type;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{source.Words[$"{register.Texts}.Title"]} {today:yyyy-MM-dd}.{ending}");
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "no-store";
    }
}

public enum RegisterFileKind
{
    Csv,
    Excel,
}
