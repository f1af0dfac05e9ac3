using System.Text.Json;
using System.Text.Json.Serialization;
using Birdik.Letters.Correspondents;
using Birdik.Letters.TimeLimits;

namespace Birdik.Letters.Demo;

/// <summary>Who writes to the showcase municipality, and about what.</summary>
internal sealed record DemoTexts(
    string Source, IReadOnlyList<DemoSender> Senders, IReadOnlyList<DemoLetterText> Letters, IReadOnlyList<DemoAppealText> Appeals,
    IReadOnlyList<string> People, IReadOnlyList<string> Resolutions)
{
    private const string Resource = "reference/letters/demo.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static DemoTexts Read()
    {
        using var stream = typeof(DemoTexts).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<DemoTexts>(stream, Options)!;
    }
}

/// <param name="Prefix">With which its numbers begin.</param>
internal sealed record DemoSender(string Code, string Ky, string Ru, CorrespondentClass Class, string Prefix);

/// <param name="Weight">How often it comes, against the others.</param>
internal sealed record DemoLetterText(string Sender, int Weight, string Language, string Subject, string Body);

internal sealed record DemoAppealText(LetterKind Kind, string Language, string Subject, string Body);
