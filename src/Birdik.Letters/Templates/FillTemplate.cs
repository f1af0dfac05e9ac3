using Birdik.Letters.Papers;
using Birdik.Ui.Papers;
using Birdik.Ui.Parts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Birdik.Letters.Templates;

/// <summary>Writes a letter into its template: the look is the template's, the words are the letter's.</summary>
internal static class FillTemplate
{
    public static byte[] With(Stream template, LetterPaper paper)
    {
        using var stream = new MemoryStream();
        template.CopyTo(stream);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var (place, model) = TakeBody(document.MainDocumentPart!.Document!.Body!);
            var values = ValuesOf(paper);
            foreach (var part in TemplateDocument.Parts(document))
            {
                foreach (var paragraph in part.RootElement!.Descendants<Paragraph>().ToList())
                {
                    Write(paragraph, values);
                    Picture(part, paragraph, paper);
                }
            }

            foreach (var line in paper.Body)
            {
                place.InsertBeforeSelf(Like(model, line));
            }

            place.Remove();
        }

        return stream.ToArray();
    }

    private static Dictionary<string, string> ValuesOf(LetterPaper paper) => new()
    {
        [TemplateFields.Office] = paper.OfficeKy,
        [TemplateFields.OfficeRu] = paper.OfficeRu,
        [TemplateFields.Number] = paper.Number,
        [TemplateFields.Date] = paper.Dated,
        [TemplateFields.Addressee] = paper.Addressee,
        [TemplateFields.Subject] = paper.Subject,
        [TemplateFields.Signatory] = paper.Signature,
        [TemplateFields.SignedFor] = paper.Acting,
        [TemplateFields.Post] = paper.Post,
        [TemplateFields.Executor] = paper.Author,
        [TemplateFields.TheirNumber] = paper.Asked?.Number ?? "",
        [TemplateFields.TheirDate] = paper.Asked?.Dated ?? "",
        [TemplateFields.TheirSubject] = paper.Asked?.Subject ?? "",
        [TemplateFields.Code] = paper.Code?.Text ?? "",
    };

    /// <summary>Takes the usual text out and leaves the paragraph before which the letter's own goes; and one that looks like it.</summary>
    private static (Paragraph Place, Paragraph Model) TakeBody(Body body)
    {
        var place = body.Elements<Paragraph>().First(one => TemplateDocument.IsOnly(one, TemplateFields.Body));
        var after = place.ElementsAfter().ToList();
        var end = after.FindIndex(one => one is Paragraph paragraph && TemplateDocument.IsOnly(paragraph, TemplateFields.BodyEnd));
        var usual = after.Take(end + 1).ToList();
        var model = usual.OfType<Paragraph>().FirstOrDefault(one => TemplateDocument.TextOf(one).Trim().Length > 0 && one != usual[^1]) ?? place;
        usual.ForEach(one => one.Remove());
        TemplateDocument.TextsOf(place).ForEach(text => text.Text = "");
        return (place, (Paragraph)model.CloneNode(deep: true));
    }

    private static Paragraph Like(Paragraph model, string text)
    {
        var run = new Run(new Text(DocxParagraph.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
        if (model.Descendants<RunProperties>().FirstOrDefault() is { } look)
        {
            run.PrependChild((RunProperties)look.CloneNode(deep: true));
        }

        var paragraph = new Paragraph(run);
        if (model.ParagraphProperties is { } set)
        {
            paragraph.PrependChild((ParagraphProperties)set.CloneNode(deep: true));
        }

        return paragraph;
    }

    /// <summary>Word may cut a field into several runs: the value goes into the first of them. From the end, so that no value is read as a field.</summary>
    private static void Write(Paragraph paragraph, Dictionary<string, string> values)
    {
        var texts = TemplateDocument.TextsOf(paragraph);
        foreach (var match in TemplateFields.Pattern().Matches(string.Concat(texts.Select(text => text.Text))).Reverse())
        {
            if (TemplateFields.Find(match.Groups["name"].Value) is { } field && field.Code != TemplateFields.Qr)
            {
                Replace(texts, match.Index, match.Index + match.Length, DocxParagraph.Clean(values.GetValueOrDefault(field.Code, "")));
            }
        }
    }

    private static void Replace(List<Text> texts, int from, int to, string value)
    {
        var (at, isFirst) = (0, true);
        foreach (var text in texts)
        {
            var (start, end) = (at, at + text.Text.Length);
            at = end;
            if (end <= from || start >= to)
            {
                continue;
            }

            text.Text = $"{text.Text[..(Math.Max(from, start) - start)]}{(isFirst ? value : "")}{text.Text[(Math.Min(to, end) - start)..]}";
            text.Space = SpaceProcessingModeValues.Preserve;
            isFirst = false;
        }
    }

    private static void Picture(OpenXmlPart part, Paragraph paragraph, LetterPaper paper)
    {
        var texts = TemplateDocument.TextsOf(paragraph);
        foreach (var match in TemplateFields.Pattern().Matches(string.Concat(texts.Select(text => text.Text))).Reverse())
        {
            if (TemplateFields.Find(match.Groups["name"].Value)?.Code != TemplateFields.Qr)
            {
                continue;
            }

            Replace(texts, match.Index, match.Index + match.Length, "");
            if (paper.Code is { } code)
            {
                paragraph.AppendChild(new Run(DocxPicture.Of(part, QrPicture.Png(code.Qr), code.Text)));
            }
        }
    }
}
