using System.Xml;
using Birdik.Platform.Results;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Birdik.Letters.Templates;

/// <summary>
/// Reads a Word document as a template. <c>{{body}}</c> stands alone in its paragraph and says where the letter's text goes; what lies between
/// it and <c>{{/body}}</c> is the usual text. Every fault is told with the paragraph in which it is.
/// </summary>
internal static class TemplateDocument
{
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>A part that unpacks to more is a bomb, not a letter.</summary>
    private const int MaxSigns = 4_000_000;
    private const string AttachedTemplate = "/attachedTemplate";

    public static Result<TemplateRead> Read(Stream content, string name)
    {
        try
        {
            using var document = WordprocessingDocument.Open(content, isEditable: false, new OpenSettings { MaxCharactersInPart = MaxSigns });
            return document.MainDocumentPart?.Document?.Body is null ? TemplateProblems.Damaged(name) : Read(document, name);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException
            or ArgumentException or NotSupportedException or InvalidOperationException or FormatException)
        {
            return TemplateProblems.Damaged(name);
        }
    }

    /// <summary>The text of a paragraph, without that of boxes inside it.</summary>
    public static List<Text> TextsOf(Paragraph paragraph) =>
        [.. paragraph.Descendants<Text>().Where(text => text.Ancestors<Paragraph>().First() == paragraph)];

    public static string TextOf(Paragraph paragraph) => string.Concat(TextsOf(paragraph).Select(text => text.Text));

    /// <summary>Document, headers and footers, the document first.</summary>
    public static IEnumerable<OpenXmlPart> Parts(WordprocessingDocument document)
    {
        var main = document.MainDocumentPart!;
        return [main, .. main.HeaderParts, .. main.FooterParts];
    }

    /// <summary>Whether a paragraph holds this field and nothing else.</summary>
    public static bool IsOnly(Paragraph paragraph, string code)
    {
        var text = TextOf(paragraph).Trim();
        return TemplateFields.Pattern().Match(text) is { Success: true } match && match.Length == text.Length
            && TemplateFields.Find(match.Groups["name"].Value)?.Code == code;
    }

    private static Result<TemplateRead> Read(WordprocessingDocument document, string name)
    {
        var problems = new List<Problem>();
        if (document.GetAllParts().SelectMany(part => part.ExternalRelationships)
            .Any(link => !link.RelationshipType.EndsWith(AttachedTemplate, StringComparison.Ordinal)))
        {
            problems.Add(TemplateProblems.PointsOutside(name));
        }

        var (fields, usual, place, isBody, bodies) = (new SortedSet<string>(StringComparer.Ordinal), new List<string>(), 0, false, 0);
        foreach (var part in Parts(document))
        {
            foreach (var paragraph in part.RootElement!.Descendants<Paragraph>())
            {
                var text = TextOf(paragraph);
                place++;
                foreach (var field in FieldsOf(text, name, place, problems))
                {
                    fields.Add(field.Code);
                    var isEdge = field.Code is TemplateFields.Body or TemplateFields.BodyEnd;
                    if (isEdge && (!IsOnly(paragraph, field.Code) || part is not MainDocumentPart || isBody != (field.Code == TemplateFields.BodyEnd)
                        || paragraph.Parent != document.MainDocumentPart!.Document!.Body))
                    {
                        problems.Add(TemplateProblems.BodyMisplaced(name, place));
                    }
                    else if (isBody && !isEdge && !field.IsEarly)
                    {
                        problems.Add(TemplateProblems.FieldNotYet(name, place, field.Code));
                    }
                }

                if (IsOnly(paragraph, TemplateFields.BodyEnd))
                {
                    isBody = false;
                }
                else if (IsOnly(paragraph, TemplateFields.Body))
                {
                    (isBody, bodies) = (HasEnd(paragraph), bodies + 1);
                }
                else if (isBody)
                {
                    usual.Add(text.Trim());
                }
            }
        }

        if (bodies != 1)
        {
            problems.Add(TemplateProblems.BodyMissing(name));
        }

        var whole = string.Join("\n\n", usual.Where(line => line.Length > 0));
        if (whole.Length > TemplateFile.MaxText)
        {
            problems.Add(LettersProblems.TooLong("Text", TemplateFile.MaxText) with { File = name });
        }

        return problems.Count > 0 ? problems : new TemplateRead(whole, [.. fields]);
    }

    private static bool HasEnd(Paragraph body) => body.ElementsAfter().OfType<Paragraph>().Any(one => IsOnly(one, TemplateFields.BodyEnd));

    private static List<TemplateField> FieldsOf(string text, string name, int place, List<Problem> problems)
    {
        var found = new List<TemplateField>();
        foreach (System.Text.RegularExpressions.Match match in TemplateFields.Pattern().Matches(text))
        {
            if (TemplateFields.Find(match.Groups["name"].Value) is { } field)
            {
                found.Add(field);
            }
            else
            {
                problems.Add(TemplateProblems.FieldUnknown(name, place, match.Value, text));
            }
        }

        var rest = TemplateFields.Pattern().Replace(text, "");
        if (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal))
        {
            problems.Add(TemplateProblems.FieldOpen(name, place, text));
        }

        return found;
    }
}

/// <summary>What a template holds.</summary>
/// <param name="Text">The usual text with its fields, paragraphs divided by empty lines.</param>
/// <param name="Fields">Their codes.</param>
internal sealed record TemplateRead(string Text, IReadOnlyList<string> Fields);
