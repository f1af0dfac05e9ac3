using System.Text.Json.Serialization;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;

namespace Birdik.Platform.Operations;

/// <summary>What <c>birdik doctor</c> found.</summary>
public sealed record DoctorReport(IReadOnlyList<DoctorFinding> Findings)
{
    [JsonPropertyOrder(-1)]
    public bool Ok => Findings.All(finding => finding.Ok);
}

/// <summary>One thing looked at.</summary>
public sealed record DoctorFinding(string Check, bool Ok, string Detail);

/// <summary>Looks at what an installation stands on: folder, space, database, schema, tools.</summary>
internal sealed class StoreDoctor(StoreStart start, StoreLocation location, Texts texts)
{
    private const long EnoughSpace = 1L << 30;

    private readonly Words _words = new(texts, Language.En);

    public async Task<DoctorReport> RunAsync(CancellationToken ct)
    {
        var findings = new List<DoctorFinding>
        {
            new("program", true, $"{ProgramVersion.Text} on .NET {Environment.Version}, {location.Dialect.Name}"),
            Of("data folder", DataFolder.Prepare(location.DataDirectory), location.DataDirectory),
        };
        if (findings[^1].Ok)
        {
            findings.Add(Space());
        }

        findings.Add(Of("database", await start.CheckAsync(ct), "reachable, schema up to date"));
        if (location.Dialect is PostgresDialect postgres)
        {
            var tools = new PostgresTools(postgres.ConnectionString);
            foreach (var tool in new[] { "pg_dump", "pg_restore" })
            {
                findings.Add(Of(tool, await tools.RunAsync(tool, ["--version"], ct), "found"));
            }
        }

        return new DoctorReport(findings);
    }

    private DoctorFinding Space()
    {
        var free = new DriveInfo(location.DataDirectory).AvailableFreeSpace;
        return new DoctorFinding("free space", free >= EnoughSpace, $"{free >> 20} MB");
    }

    private DoctorFinding Of(string check, Problem? problem, string good) =>
        new(check, problem is null, problem is null ? good : $"{problem.Code}: {_words.Problem(problem)}");
}
