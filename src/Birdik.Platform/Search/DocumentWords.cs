using System.Globalization;
using System.Text;
using Birdik.Methods.Text;
using Birdik.Platform.Localization;

namespace Birdik.Platform.Search;

/// <summary>
/// The words of a document: the folded words in their order, section by section, so that phrases are found; and marks, each once. Marks
/// of the title (with numbers and people) begin with <c>t</c>: <c>tf_</c> folded, <c>te_</c>, <c>tk_</c>, <c>tr_</c> as in
/// <see cref="WordForms"/>, <c>tp_</c> beginnings. <c>n_</c> is a document number, <c>d_</c> a day, <c>m_</c> a name, <c>v_</c> the
/// kind, <c>y_</c> the year, <c>c_</c> the sender's class, <c>h_</c> the sphere.
/// </summary>
internal sealed class DocumentWords
{
    /// <summary>Raised when the rules of words or marks change; documents of an older edition await <c>birdik search rebuild</c>.</summary>
    public const int Edition = 1;

    /// <summary>Stands between sections; no phrase reaches over it.</summary>
    public const string Break = "_";

    /// <summary>Beginnings of two to four letters are marked.</summary>
    public const int LongestBeginning = 4;

    private readonly List<string> _words = [];
    private readonly HashSet<string> _marks = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Words => _words;

    public IReadOnlyCollection<string> Marks => _marks;

    public static DocumentWords Of(ISearchDocument document)
    {
        var words = new DocumentWords();
        words.AddTitle(document);
        words.Add(Texts(document.Note), isTitle: false);
        words.AddPeople(document.People);
        words.Add([document.Body], isTitle: false);
        words.AddFacts(document);
        return words;
    }

    public static string CodeMark(char prefix, string code)
    {
        var mark = new StringBuilder(code.Length + 2).Append(prefix).Append('_');
        foreach (var c in code)
        {
            mark.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_');
        }

        return mark.ToString();
    }

    public static string YearMark(int year) => string.Create(CultureInfo.InvariantCulture, $"y_{year}");

    private static IEnumerable<string> Texts(LocalizedText text) => new[] { text.Ky, text.Ru, text.En }.Distinct();

    private void AddTitle(ISearchDocument document) => Add([.. Texts(document.Title), document.Numbers], isTitle: true);

    private void AddPeople(string people)
    {
        Add([people], isTitle: true);
        foreach (var name in WordWalk.Words(people, 0, people.Length))
        {
            foreach (var key in NameKeys.Of(people[name]))
            {
                _marks.Add("m_" + key);
            }
        }
    }

    private void AddFacts(ISearchDocument document)
    {
        _marks.Add(CodeMark('v', document.Kind));
        if (document.Day is { } day)
        {
            _marks.Add(YearMark(day.Year));
            AddMark(WordWalk.DayMark(day), isTitle: true);
        }

        if (document.SenderClass is { } sender)
        {
            _marks.Add(CodeMark('c', sender));
        }

        if (document.Sphere is { } sphere)
        {
            _marks.Add(CodeMark('h', sphere));
        }
    }

    private void Add(IEnumerable<string> texts, bool isTitle)
    {
        foreach (var text in texts)
        {
            if (text.Length == 0)
            {
                continue;
            }

            var normal = TextNormalization.Normalize(text);
            foreach (var token in TextTokens.Of(normal))
            {
                AddToken(normal, token, isTitle);
            }

            _words.Add(Break);
        }
    }

    private void AddToken(string text, TextToken token, bool isTitle)
    {
        var first = _words.Count;
        foreach (var word in WordWalk.Words(text, token.Start, token.End))
        {
            AddWord(WordForms.Of(text.AsSpan(word)), isTitle);
        }

        if (token.Kind == TokenKind.DocumentNumber)
        {
            AddNumber(WordWalk.Groups(text, token), isTitle);
        }
        else if (token.Kind == TokenKind.Date && DayText.Of(text, token) is { } day)
        {
            AddMark(WordWalk.DayMark(day), isTitle);
        }
        else if (token.Kind == TokenKind.Word && _words.Count - first is 2 or 3)
        {
            // Ысык-Көл is found as one word too.
            AddMark(string.Concat(_words.Skip(first)), isTitle, whole: true);
        }
    }

    private void AddWord(WordForms forms, bool isTitle)
    {
        _words.Add(forms.Folded);
        AddForms(forms, "");
        if (isTitle)
        {
            _marks.Add("tf_" + forms.Folded);
            AddForms(forms, "t");
            AddBeginnings(forms.Folded);
        }
    }

    private void AddForms(WordForms forms, string prefix)
    {
        if (forms.Exact is { } exact)
        {
            _marks.Add(prefix + exact);
        }

        foreach (var mark in forms.Marks)
        {
            _marks.Add(prefix + mark);
        }
    }

    private void AddBeginnings(string folded)
    {
        for (var length = 2; length <= LongestBeginning && length <= folded.Length; length++)
        {
            _marks.Add("tp_" + folded[..length]);
        }
    }

    // 01-12/45 is asked for whole, as 12/45 or as 01-12.
    private void AddNumber(List<string> groups, bool isTitle)
    {
        for (var from = 0; from < groups.Count - 1; from++)
        {
            for (var to = from + 2; to <= groups.Count; to++)
            {
                AddMark(WordWalk.NumberMark(groups[from..to]), isTitle);
            }
        }

        AddMark(string.Concat(groups), isTitle, whole: true);
    }

    private void AddMark(string mark, bool isTitle, bool whole = false)
    {
        _marks.Add(mark);
        if (isTitle)
        {
            _marks.Add((whole ? "tf_" : "t") + mark);
        }
    }
}
