using Birdik.Methods.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Birdik.Letters.FileTexts;

/// <summary>
/// Reads the text of a file: what a PDF holds, and what is written in pictures (scans, also those within a PDF). Look-alike letters are repaired
/// (<see cref="TextNormalization"/>). Bounded in pages, pictures and length; no file makes it throw.
/// </summary>
internal sealed class FileTextReader(Tesseract recognizer)
{
    private const int MaxPages = 300;
    private const int MaxPictures = 30;
    private const int MinPictureSide = 200;
    private const int MinLetters = 20;

    public bool Recognizes => recognizer.IsThere;

    public async Task<FoundText> ReadAsync(byte[] content, string mediaType, CancellationToken ct)
    {
        var found = mediaType switch
        {
            "application/pdf" => await OfPdfAsync(content, ct),
            "image/png" or "image/jpeg" or "image/tiff" or "image/webp" => await OfPicturesAsync([content], ct),
            _ => FoundText.None(FileTextState.Empty),
        };
        var text = TextNormalization.Normalize(found.Text.Replace("\0", "", StringComparison.Ordinal)).Trim();
        return found with { Text = text.Length > FileText.MaxText ? text[..FileText.MaxText] : text };
    }

    private async Task<FoundText> OfPdfAsync(byte[] content, CancellationToken ct)
    {
        try
        {
            var (text, pictures) = Open(content);
            return text.Count(char.IsLetter) >= MinLetters ? new FoundText(FileTextState.Read, text, null)
                : pictures.Count > 0 ? await OfPicturesAsync(pictures, ct)
                : text.Length > 0 ? new FoundText(FileTextState.Read, text, null)
                : FoundText.None(FileTextState.Empty);
        }
        catch (PdfDocumentEncryptedException)
        {
            return FoundText.None(FileTextState.Locked);
        }
        // What the parser throws over a broken file has no common kind.
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            return FoundText.None(FileTextState.Unreadable);
        }
    }

    private static (string Text, List<byte[]> Pictures) Open(byte[] content)
    {
        using var pdf = PdfDocument.Open(content);
        var pages = new List<string>();
        var pictures = new List<byte[]>();
        var length = 0;
        for (var number = 1; number <= Math.Min(pdf.NumberOfPages, MaxPages) && length < FileText.MaxText; number++)
        {
            var page = pdf.GetPage(number);
            pages.Add(ContentOrderTextExtractor.GetText(page));
            length += pages[^1].Length;
            pictures.AddRange(page.GetImages().Where(IsLarge).Select(Bytes).OfType<byte[]>().Take(MaxPictures - pictures.Count));
        }

        return (string.Join('\n', pages).Trim(), pictures);
    }

    private static bool IsLarge(IPdfImage image) => image.WidthInSamples >= MinPictureSide && image.HeightInSamples >= MinPictureSide;

    private static byte[]? Bytes(IPdfImage image) =>
        image.TryGetPng(out var png) ? png
        : image.RawBytes is [0xFF, 0xD8, ..] ? image.RawBytes.ToArray()
        : null;

    private async Task<FoundText> OfPicturesAsync(IReadOnlyList<byte[]> pictures, CancellationToken ct)
    {
        if (!recognizer.IsThere)
        {
            return FoundText.None(FileTextState.NoProgram);
        }

        var words = new List<RecognizedWord>();
        var read = false;
        foreach (var picture in pictures)
        {
            if (await recognizer.ReadAsync(picture, ct) is { } found)
            {
                words.AddRange(found);
                read = true;
            }
        }

        return !read ? FoundText.None(FileTextState.Unreadable)
            : words.Count == 0 ? FoundText.None(FileTextState.Empty)
            : new FoundText(FileTextState.Recognized, RecognizedWord.Join(words), (int)Math.Round(words.Average(word => word.Confidence)));
    }
}
