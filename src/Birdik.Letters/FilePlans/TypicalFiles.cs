using System.Text.Json;
using System.Text.Json.Serialization;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;

namespace Birdik.Letters.FilePlans;

/// <summary>The files a municipality usually keeps, to begin its first plan with; none of the periods is verified.</summary>
internal static class TypicalFiles
{
    private const string Resource = "reference/letters/file-plan.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IEnumerable<FilePlanItem> For(Id<FilePlan> plan, bool council)
    {
        using var stream = typeof(TypicalFiles).Assembly.GetManifestResourceStream(Resource)!;
        var list = JsonSerializer.Deserialize<List<TypicalFile>>(stream, Options)!;
        return list.Where(file => file.Council == council).Select(file => new FilePlanItem
        {
            PlanId = plan,
            Index = file.Index,
            Title = new LocalizedText(file.Ky, file.Ru),
            Retention = file.Retention,
            Years = file.Years,
        });
    }

    private sealed record TypicalFile(string Index, bool Council, string Ky, string Ru, Retention Retention, int? Years);
}
