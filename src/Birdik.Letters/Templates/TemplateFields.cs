using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Birdik.Platform.Localization;

namespace Birdik.Letters.Templates;

/// <summary>A place in a template, written <c>{{name}}</c> in any of the three languages.</summary>
/// <param name="Code">Its English name.</param>
/// <param name="IsEarly">Known already while the letter is drafted; only such may stand in the usual text.</param>
public sealed record TemplateField(string Code, string Ky, string Ru, bool IsEarly)
{
    public string In(Language language) => language switch
    {
        Language.Ky => Ky,
        Language.Ru => Ru,
        Language.En => Code,
    };
}

/// <summary>The fields a template may hold.</summary>
public static partial class TemplateFields
{
    public const string Office = "office";
    public const string OfficeRu = "office_ru";
    public const string Number = "number";
    public const string Date = "date";
    public const string Addressee = "addressee";
    public const string Subject = "subject";
    public const string Body = "body";
    public const string Signatory = "signatory";
    public const string SignedFor = "signed_for";
    public const string Post = "post";
    public const string Executor = "executor";
    public const string TheirNumber = "their_number";
    public const string TheirDate = "their_date";
    public const string TheirSubject = "their_subject";
    public const string Code = "code";
    public const string Qr = "qr";

    /// <summary>Ends the usual text that <see cref="Body"/> begins.</summary>
    public const string BodyEnd = "/body";

    public static IReadOnlyList<TemplateField> All { get; } =
    [
        new(Office, "кеңсе", "учреждение", true),
        new(OfficeRu, "кеңсе_орусча", "учреждение_рус", true),
        new(Number, "номери", "номер", false),
        new(Date, "күнү", "дата", false),
        new(Addressee, "алуучу", "адресат", true),
        new(Subject, "темасы", "тема", true),
        new(Body, "тексти", "текст", false),
        new(BodyEnd, "/тексти", "/текст", false),
        new(Signatory, "кол_коюучу", "подписант", false),
        new(SignedFor, "кимдин_ордуна", "за_кого", false),
        new(Post, "кызмат_орду", "должность", false),
        new(Executor, "аткаруучу", "исполнитель", true),
        new(TheirNumber, "алардын_номери", "их_номер", true),
        new(TheirDate, "алардын_күнү", "их_дата", true),
        new(TheirSubject, "алардын_темасы", "их_тема", true),
        new(Code, "код", "код", false),
        new(Qr, "qr", "qr", false),
    ];

    private static readonly FrozenDictionary<string, TemplateField> ByName = All
        .SelectMany(field => new[] { field.Code, field.Ky, field.Ru }.Distinct().Select(name => (name, field)))
        .DistinctBy(one => one.name).ToFrozenDictionary(one => one.name, one => one.field, StringComparer.OrdinalIgnoreCase);

    public static TemplateField? Find(string name) => ByName.GetValueOrDefault(name.Trim().Replace(' ', '_'));

    /// <summary>As it is written in a template.</summary>
    public static string Mark(string code, Language language) => $"{{{{{Find(code)!.In(language)}}}}}";

    /// <summary>Writes the values into a text; a field without one is left out.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Pattern().Replace(text, match => Find(match.Groups["name"].Value) is { } field ? values.GetValueOrDefault(field.Code, "") : match.Value);

    [GeneratedRegex(@"\{\{(?<name>[^{}]{0,60})\}\}")]
    internal static partial Regex Pattern();
}
