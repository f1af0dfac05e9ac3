using System.Text.Json;
using System.Text.Json.Serialization;
using Birdik.Letters.Papers;
using Birdik.Platform.Localization;

namespace Birdik.Letters.Templates;

/// <summary>A usual letter that comes with the program.</summary>
public sealed record ShippedTemplate(string Code, TemplateUse Use, LocalizedText Name, LocalizedText Text);

/// <summary>The usual letters that come with the program; each can be had as a Word document to begin one's own template with.</summary>
public static class ShippedTemplates
{
    private const string Resource = "reference/letters/templates.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyList<ShippedTemplate> All { get; } = Read();

    public static ShippedTemplate? Find(string code) => All.FirstOrDefault(one => one.Code == code);

    /// <summary>As a Word document on the office's blank, with its fields in a language.</summary>
    public static byte[] Docx(ShippedTemplate template, Language language) => PaperDocx.Of(new LetterPaper(
        Mark(TemplateFields.Office), Mark(TemplateFields.OfficeRu), Mark(TemplateFields.Date), Mark(TemplateFields.Number), Mark(TemplateFields.Addressee),
        Mark(TemplateFields.Subject),
        [
            Mark(TemplateFields.Body),
            .. template.Text.In(language).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Mark(TemplateFields.BodyEnd), Mark(TemplateFields.Code), Mark(TemplateFields.Qr),
        ],
        Mark(TemplateFields.Signatory), "", $"{(language == Language.Ru ? "Исполнитель" : "Аткаруучу")}: {Mark(TemplateFields.Executor)}",
        Post: Mark(TemplateFields.Post)));

    private static string Mark(string code) => TemplateFields.Mark(code, Language.Ky);

    private static List<ShippedTemplate> Read()
    {
        using var stream = typeof(ShippedTemplates).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<List<ShippedTemplate>>(stream, Options)!;
    }
}
