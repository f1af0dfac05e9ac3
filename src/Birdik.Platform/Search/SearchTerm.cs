using Birdik.Methods.Text;

namespace Birdik.Platform.Search;

/// <summary>How exactly a word is to be met.</summary>
internal enum Exactness
{
    /// <summary>The very letters.</summary>
    Letters,

    /// <summary>The same form, ө ү ң perhaps typed as о у н.</summary>
    Form,

    /// <summary>Any form of the word.</summary>
    Stem,
}

/// <summary>One thing that was asked for: a word, a phrase, a number, a day.</summary>
internal abstract class SearchTerm
{
    /// <summary>What the document, or its title, must have for this term.</summary>
    public abstract SearchMatch At(Exactness exactness, bool inTitle);

    /// <summary>The words a found text is marked by; whole says that other forms of the word are not meant.</summary>
    public abstract IEnumerable<(WordForms Word, bool Whole)> Words { get; }
}

/// <inheritdoc/>
internal sealed class WordTerm(WordForms word) : SearchTerm
{
    private const int ShortestName = 4;

    private readonly WordForms _word = word;

    public override IEnumerable<(WordForms, bool)> Words => [(_word, false)];

    public string Folded => _word.Folded;

    public override SearchMatch At(Exactness exactness, bool inTitle) => exactness switch
    {
        Exactness.Letters => Letters(_word, inTitle),
        Exactness.Form => Form(_word.Folded, inTitle),
        Exactness.Stem => SearchMatch.OneOf(Stems(inTitle)),
    };

    public static SearchMatch Letters(WordForms word, bool inTitle) =>
        word.Exact is { } exact ? new SearchMatch.Token(inTitle ? "t" + exact : exact) : Form(word.Folded, inTitle);

    public static SearchMatch Form(string folded, bool inTitle) => new SearchMatch.Token(inTitle ? "tf_" + folded : folded);

    private IEnumerable<SearchMatch> Stems(bool inTitle)
    {
        yield return Form(_word.Folded, inTitle);
        foreach (var (language, stem) in _word.Asked)
        {
            yield return new SearchMatch.Token($"{(inTitle ? "t" : "")}{language}_{stem}");
            if (WordForms.IsOwnStem(stem, language))
            {
                yield return Form(stem, inTitle);
            }
        }

        if (!inTitle && _word.Folded.Length >= ShortestName)
        {
            foreach (var key in NameKeys.Of(_word.Folded))
            {
                yield return new SearchMatch.Token("m_" + key);
            }
        }
    }
}

/// <inheritdoc/>
internal sealed class PhraseTerm(IReadOnlyList<WordForms> words) : SearchTerm
{
    public override IEnumerable<(WordForms, bool)> Words => words.Select(word => (word, true));

    public override SearchMatch At(Exactness exactness, bool inTitle)
    {
        var parts = new List<SearchMatch>();
        if (words.Count > 1)
        {
            parts.Add(new SearchMatch.Phrase([.. words.Select(word => word.Folded)]));
        }

        if (words.Count == 1 || inTitle || exactness == Exactness.Letters)
        {
            parts.AddRange(words.Select(word => exactness == Exactness.Letters
                ? WordTerm.Letters(word, inTitle)
                : WordTerm.Form(word.Folded, inTitle)));
        }

        return SearchMatch.AllOf(parts);
    }
}

/// <summary>A document number as typed on paper, whole or in part.</summary>
internal sealed class NumberTerm(IReadOnlyList<string> groups) : SearchTerm
{
    public override IEnumerable<(WordForms, bool)> Words => groups.Select(group => (WordForms.Of(group), true));

    public override SearchMatch At(Exactness exactness, bool inTitle) =>
        new SearchMatch.Token((inTitle ? "t" : "") + WordWalk.NumberMark(groups));
}

/// <summary>A day, however it was written.</summary>
internal sealed class DayTerm(DateOnly day, IReadOnlyList<WordForms> words) : SearchTerm
{
    public override IEnumerable<(WordForms, bool)> Words => words.Select(word => (word, true));

    public override SearchMatch At(Exactness exactness, bool inTitle) =>
        new SearchMatch.Token((inTitle ? "t" : "") + WordWalk.DayMark(day));
}
