using System.Text.Json;
using System.Text.Json.Serialization;
using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;

namespace Birdik.Letters.Demo;

/// <summary>Who writes to the showcase municipality, and about what.</summary>
internal sealed record DemoTexts(
    string Source, IReadOnlyList<DemoSender> Senders, IReadOnlyList<DemoLetterText> Letters, IReadOnlyList<DemoAppealText> Appeals,
    IReadOnlyList<string> People, DemoPlaces Places, IReadOnlyList<string> Resolutions)
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
/// <param name="To">The position of the one who carries it out.</param>
/// <param name="Months">In which it comes, where it has a season.</param>
internal sealed record DemoLetterText(
    string Sender, int Weight, string Language, string Subject, string Body, string To, IReadOnlyList<int>? Months = null,
    LetterAccess Access = LetterAccess.Office);

internal sealed record DemoAppealText(
    LetterKind Kind, string Language, string Subject, string Body, string To, LetterAccess Access = LetterAccess.Office);

internal sealed record DemoPlaces(IReadOnlyList<LocalName> Villages, IReadOnlyList<LocalName> Streets);

internal sealed record LocalName(string Ky, string Ru)
{
    public string In(string language) => language == "ru" ? Ru : Ky;
}
