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

    private readonly List<string> _words = new(128);
    private readonly HashSet<string> _marks = new(256, StringComparer.Ordinal);
    private HashSet<string>? _different;

    public IReadOnlyList<string> Words => _words;

    public IReadOnlyCollection<string> Marks => _marks;

    private HashSet<string> Different => _different ??= new HashSet<string>(_words, StringComparer.Ordinal);

    public bool Has(string text) => _marks.Contains(text) || Different.Contains(text);

    public bool HasBegun(string text) => Different.Concat(_marks).Any(word => word.StartsWith(text, StringComparison.Ordinal));

    public bool HasPhrase(IReadOnlyList<string> phrase)
    {
        for (var at = 0; at <= _words.Count - phrase.Count; at++)
        {
            var same = 0;
            while (same < phrase.Count && _words[at + same] == phrase[same])
            {
                same++;
            }

            if (same == phrase.Count)
            {
                return true;
            }
        }

        return false;
    }

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
            Mark(WordForms.Of(people.AsSpan(name)).NameMarks);
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

        foreach (var sphere in document.Sphere?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
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
        var at = token.Start;
        while (WordWalk.Next(text, ref at, token.End, out var from))
        {
            AddWord(WordForms.Of(text.AsSpan(from, at - from)), isTitle);
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
        Mark(forms.Marks);
        if (isTitle)
        {
            Mark(forms.TitleMarks);
        }
    }

    private void Mark(string[] marks)
    {
        foreach (var mark in marks)
        {
            _marks.Add(mark);
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
