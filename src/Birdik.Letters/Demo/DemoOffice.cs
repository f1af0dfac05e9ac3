using System.Text.Json;
using System.Text.Json.Serialization;
using Birdik.Letters.Burden;

namespace Birdik.Letters.Demo;

/// <summary>What the office of the demo does with its letters: functions, bases, points, letters of its own.</summary>
internal sealed record DemoOffice(
    string Source, IReadOnlyList<DemoTopic> Topics, IReadOnlyList<string> Streets, IReadOnlyList<string> Reasons, IReadOnlyList<DemoOwnLetter> Own)
{
    private const string Resource = "reference/letters/demo-office.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static DemoOffice Read()
    {
        using var stream = typeof(DemoOffice).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<DemoOffice>(stream, Options)!;
    }
}

/// <param name="Subject">Of the letters of the demo year it speaks of.</param>
/// <param name="AskedDays">Days the sender gives, where it names its own term.</param>
internal sealed record DemoTopic(
    string Subject, string Function, LegalBasis Basis, IReadOnlyList<string> Points, int? AskedDays = null, string Act = "", string Provision = "");

internal sealed record DemoOwnLetter(string Addressee, string Subject, string Body);
