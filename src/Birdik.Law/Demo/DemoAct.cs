using System.Globalization;
using System.Text;
using Birdik.Law.Acts;
using Birdik.Law.Provisions;

namespace Birdik.Law.Demo;

/// <summary>A made-up act: its entry and the sentences of its articles, one each.</summary>
internal sealed record DemoAct(string Key, ActEntry Entry, IReadOnlyList<DemoArticle> Articles)
{
    private const int PerChapter = 5;

    /// <summary>The first day of its texts.</summary>
    public DateOnly From => Entry.Date!.Value;

    /// <summary>The text as a publisher would print it.</summary>
    public string Text(ActLanguage language)
    {
        var isKyrgyz = language == ActLanguage.Ky;
        var text = new StringBuilder();
        text.AppendLine(isKyrgyz ? Entry.Title.Ky : Entry.Title.Ru);
        for (var at = 0; at < Articles.Count; at++)
        {
            var chapter = (at / PerChapter) + 1;
            if (at % PerChapter == 0)
            {
                text.AppendLine().AppendLine(isKyrgyz ? Line($"{chapter}-глава. Милдеттер") : Line($"Глава {chapter}. Обязанности"));
            }

            var article = Articles[at];
            text.AppendLine().AppendLine(isKyrgyz
                ? Line($"{at + 1}-берене. {article.Heading.Ky}")
                : Line($"Статья {at + 1}. {article.Heading.Ru}"));
            text.AppendLine(isKyrgyz ? article.Ky : article.Ru);
        }

        return text.ToString();
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An article of one sentence.</summary>
/// <param name="Sentence">Null where its text is no duty.</param>
internal sealed record DemoArticle(Phrase Heading, string Ky, string Ru, DemoSentence? Sentence)
{
    private const int DativeLetters = 2;

    /// <summary>Headed by what is done: the action without its dative.</summary>
    public static DemoArticle Of(DemoSentence sentence) =>
        new(new Phrase(
            Capital($"{sentence.Object.Ky} {sentence.Action.Ky[..^DativeLetters]}"), Capital($"{sentence.Action.Ru} {sentence.Object.Ru}")), sentence.Ky, sentence.Ru, sentence);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
