using System.Globalization;
using Birdik.Platform.Localization;
using Birdik.Platform.Modules;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;

namespace Birdik.Staffing.Norms;

/// <summary>Enters the norms of work that ship (<c>data/reference/staffing/norms.csv</c>), each code once; what a person set since stays.</summary>
internal sealed class ShippedWorkNorms(WritePipeline pipeline) : IReferenceData
{
    private const string Resource = "reference/staffing/norms.csv";

    public int Order => 30;

    public async Task BringUpToDateAsync(CancellationToken ct) =>
        _ = (await pipeline.RunAsync<EnterShippedWorkNorms, Done>(
            Tenant.Installation, Actor.System, (enter, change, token) => enter.HandleAsync([.. Read()], change, token), ct)).Value;

    private static IEnumerable<WorkNorm> Read()
    {
        using var stream = typeof(ShippedWorkNorms).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var rows = Csv.Read(reader.ReadToEnd()).ToList();
        var columns = new CsvColumns(rows[0]);
        foreach (var row in rows.Skip(1))
        {
            string Cell(string column) => columns.Cell(row, column);
            decimal Number(string column) => decimal.Parse(Cell(column), CultureInfo.InvariantCulture);
            yield return new WorkNorm
            {
                Code = Cell("code"),
                Name = new LocalizedText(Cell("name_ky"), Cell("name_ru"), Cell("name_en")),
                Post = Enum.Parse<FunctionPost>(Cell("post"), ignoreCase: true),
                Driver = Enum.Parse<WorkDriver>(Cell("driver"), ignoreCase: true),
                PerUnit = Number("per_unit"),
                Minutes = Number("minutes"),
                LeastMinutes = Number("least"),
                MostUnitMinutes = Number("most"),
                ByLaw = Cell("by_law") == "yes",
                Confidence = Enum.Parse<WorkConfidence>(Cell("confidence"), ignoreCase: true),
                Source = Cell("source"),
                From = DateOnly.ParseExact(Cell("from"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                IsVerified = Cell("verified") == "yes",
            }.Keyed();
        }
    }
}
