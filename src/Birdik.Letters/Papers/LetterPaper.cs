namespace Birdik.Letters.Papers;

/// <summary>An outgoing letter as it stands on paper: words only, the same for DOCX and PDF.</summary>
/// <param name="Body">Paragraphs.</param>
/// <param name="Acting">For whom the signer acts, and when; empty for who signs in their own right.</param>
/// <param name="Post">The post of who signs in their own right.</param>
/// <param name="Executor">The line that names the executor.</param>
/// <param name="Author">The executor's name alone.</param>
public sealed record LetterPaper(
    string OfficeKy, string OfficeRu, string Dated, string Number, string Addressee, string Subject, IReadOnlyList<string> Body,
    string SignedBy, string Acting, string Executor, string Author = "", PaperAsked? Asked = null, PaperCode? Code = null, string Post = "")
{
    /// <summary>What stands before the signer's name.</summary>
    public string Standing => Acting.Length > 0 ? Acting : Post;

    public string Signature => Acting.Length > 0 ? $"{Acting} {SignedBy}" : SignedBy;
}

/// <summary>What the letter answers, by the words of its sender.</summary>
public sealed record PaperAsked(string Number, string Dated, string Subject);

/// <summary>By which the addressee opens the page of the answer.</summary>
/// <param name="Qr">What the picture says: the page's address where the site's own is known, else the code.</param>
/// <param name="Text">The code to be typed.</param>
/// <param name="Line">What stands beside the picture.</param>
public sealed record PaperCode(string Qr, string Text, string Line);
