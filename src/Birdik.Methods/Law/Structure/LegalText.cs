using Birdik.Methods.Text;

namespace Birdik.Methods.Law.Structure;

/// <summary>An act's text taken apart.</summary>
/// <param name="Title">The title as printed, or null.</param>
/// <param name="Kind">What sort of act the title says it is, or null.</param>
/// <param name="Date">Day of adoption in the heading, or null.</param>
/// <param name="Number">Number in the heading, without №, or null.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="AmendingActs">Acts listed in the first note of edition.</param>
/// <param name="UsualAmendingActs">How many of them stand in the usual form of the language, with №.</param>
/// <param name="Provisions">The tree: preface, preamble, divisions, conclusion.</param>
/// <param name="Problems">What was odd, by line.</param>
public sealed record LegalText(
    string? Title,
    ActKind? Kind,
    DateOnly? Date,
    string? Number,
    TextLanguage Language,
    IReadOnlyList<ActMention> AmendingActs,
    int UsualAmendingActs,
    IReadOnlyList<LegalProvision> Provisions,
    IReadOnlyList<LegalTextProblem> Problems)
{
    /// <summary>An act from its provisions: title, day, number and amending acts are read from the preface and the first note.</summary>
    public static LegalText Of(IReadOnlyList<LegalProvision> provisions, TextLanguage language, IReadOnlyList<LegalTextProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(provisions);
        var header = ActHeader.Read(provisions);
        var (amending, usual) = FirstEdition.Of(provisions);
        return new(header.Title, header.Kind, header.Date, header.Number, language, amending, usual, provisions, problems);
    }

    /// <summary>All provisions in reading order.</summary>
    public IEnumerable<LegalProvision> Walk() => Provisions.SelectMany(provision => provision.Walk());

    /// <summary>All articles in reading order.</summary>
    public IEnumerable<LegalProvision> Articles() => Walk().Where(provision => provision.Kind == ProvisionKind.Article);

    /// <summary>How many provisions of a kind there are.</summary>
    public int Count(ProvisionKind kind) => Walk().Count(provision => provision.Kind == kind);
}

/// <summary>An act named by its day and number.</summary>
public sealed record ActMention(DateOnly Date, string Number);

/// <summary>Something odd in a text.</summary>
/// <param name="Code">A stable code: <c>law.articles-backwards</c>.</param>
/// <param name="Line">Line of the source, from 1.</param>
/// <param name="Subject">The number or word that is meant.</param>
public sealed record LegalTextProblem(string Code, int Line, string Subject);
