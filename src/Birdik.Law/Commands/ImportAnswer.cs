using Birdik.Law.Acts;
using Birdik.Law.Reading;
using Birdik.Methods.Law.Structure;
using Birdik.Platform.Commands;

namespace Birdik.Law.Commands;

/// <summary>What <c>birdik law import --json</c> answers.</summary>
internal sealed record ImportAnswer(
    string? Uri, string? Title, DateOnly? Date, string? Number, int AmendingActs, int Sections, int Chapters,
    IEnumerable<ArticleHeading> Articles, IEnumerable<ProblemRow> Problems)
{
    public static ImportAnswer Of(LawFile file, string? uri, CommandOutput output) => new(
        uri ?? UriOf(file),
        file.Text.Title,
        file.Text.Date,
        file.Text.Number,
        file.Text.UsualAmendingActs,
        file.Text.Count(ProvisionKind.Section),
        file.Text.Count(ProvisionKind.Chapter),
        file.Text.Articles().Select(ArticleHeading.Of),
        file.Problems.Select(output.Row));

    /// <summary>The act's address: the document's own, or made from kind, day and number; null where these are not known.</summary>
    public static string? UriOf(LawFile file) => file switch
    {
        { Xml.Uri: { } uri } => uri,
        { Text: { Kind: { } kind, Date: { } date } text } => ActAddress.Uri(kind.InRegister(), date, text.Number, ActAddress.Slug(text.Title ?? "")),
        _ => null,
    };
}

/// <summary>An article that was found: 28¹ is number 28 with superscript 1, 19-1 the same with a hyphen.</summary>
internal sealed record ArticleHeading(string Number, string? Superscript, bool Hyphen, string? Heading, int Line)
{
    public static ArticleHeading Of(LegalProvision article) => new(
        article.Number?.Value ?? "", article.Number?.Superscript, article.Number?.Hyphen ?? false, article.Heading, article.Line);
}
