using System.Diagnostics;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Tests.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(WriteProbe))]

namespace Birdik.Tests.Operations;

/// <summary>
/// Adds one address to a program that is started with it: <c>POST /probe/TENANT/NUMBER</c> writes an organ named by the number, through the
/// same pipeline as every write, and answers 200 when that has answered, else 503 and the codes of the refusal.
/// </summary>
public sealed class WriteProbe : IHostingStartup, IStartupFilter
{
    public void Configure(IWebHostBuilder builder) =>
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(this));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map("/probe", probe => probe.Run(WriteAsync));
        next(app);
    };

    /// <summary>The same program from the tests' own folder, where the probe is.</summary>
    public static void StartWith(ProcessStartInfo start)
    {
        string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);
        var arguments = start.ArgumentList.ToList();
        start.ArgumentList.Clear();
        start.FileName = "dotnet";
        foreach (var part in (string[])
            ["exec", "--depsfile", Beside("Birdik.Tests.deps.json"), "--runtimeconfig", Beside("Birdik.Tests.runtimeconfig.json"), Beside("birdik.dll"), .. arguments])
        {
            start.ArgumentList.Add(part);
        }

        start.Environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = "Birdik.Tests";
    }

    private static async Task WriteAsync(HttpContext context)
    {
        if (context.Request.Path.Value?.Split('/') is not ["", var tenant, var number])
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var written = await context.RequestServices.GetRequiredService<WritePipeline>().RunAsync<BirdikDbContext, Done>(
            int.Parse(tenant),
            Actor.System,
            async (db, change, ct) =>
            {
                db.Add(new Organ { Kind = OrganKind.Office, Name = new(number, number) });
                change.Record("test.written", new SourceRef("test", number));
                await db.SaveChangesAsync(ct);
                return new Done();
            },
            context.RequestAborted);
        context.Response.StatusCode = written.Succeeded ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await context.Response.WriteAsync(string.Join(' ', written.Problems.Select(problem => problem.Code)));
    }
}
