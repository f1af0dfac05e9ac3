using System.Text.Json;
using Birdik.Planning.Needs;
using Birdik.Platform.Localization;

namespace Birdik.Planning.Demo;

/// <summary>The words of the demo (<c>data/reference/planning/demo.json</c>); all of it is made up.</summary>
internal sealed record DemoTexts(IReadOnlyList<DemoTopic> Topics, IReadOnlyList<string> Streets, IReadOnlyList<DemoStateProgramme> State, IReadOnlyList<DemoSection> Sections)
{
    /// <summary>Residents whose names stand in the demo.</summary>
    public static readonly string[] People = ["Асанова Гүлнара", "Турдубаев Нурлан", "Мамытова Айгүл", "Жумабеков Эркин", "Сыдыкова Бурул", "Осмонов Талант"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    public static DemoTexts Read()
    {
        using var stream = typeof(DemoTexts).Assembly.GetManifestResourceStream("reference/planning/demo.json")!;
        return JsonSerializer.Deserialize<DemoTexts>(stream, Json)!;
    }
}

/// <summary>A matter residents raise: how they put it, and the measure that answers it.</summary>
/// <param name="Beyond">Beyond the municipality's powers: it rises.</param>
internal sealed record DemoTopic(
    NeedSphere Sphere, IReadOnlyList<string> Says, LocalizedText Measure, LocalizedText Indicator, string Unit, int Cost, int People, bool Beyond = false);

/// <param name="Sphere">Which measures of municipalities serve its goal.</param>
internal sealed record DemoStateProgramme(NeedSphere Sphere, LocalizedText Title, LocalizedText Goal, LocalizedText Measure, long Som, int Units, string Unit, LocalizedText Criterion);

/// <summary>The goal of a state programme, which measures of its sphere serve.</summary>
internal sealed record DemoHigher(NeedSphere Sphere, int Tenant, Guid Goal, LocalizedText Title);

/// <summary>Paragraphs of a section: for the first year, those copied on, and this year's own.</summary>
internal sealed record DemoSection(Programmes.SectionKind Kind, IReadOnlyList<string> Old, IReadOnlyList<string> Alive, IReadOnlyList<string> Russian);
