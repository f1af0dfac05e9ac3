namespace Birdik.Methods.Text;

/// <summary>The Russian stemmer of the Snowball project (M. F. Porter), as its vocabulary has it.</summary>
/// <remarks>
/// Source: snowballstem.org/algorithms/russian/stemmer.html. Endings fall only within RV, the part after the first
/// vowel; <c>ость</c> only within R2. Where two groups are given, the endings of the first fall only after а or я.
/// </remarks>
public static class RussianStemmer
{
    private static readonly SuffixSet GerundAfterA = new("в вши вшись");
    private static readonly SuffixSet Gerund = new("ив ивши ившись ыв ывши ывшись");

    private static readonly SuffixSet Adjective = new(
        "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");

    private static readonly SuffixSet ParticipleAfterA = new("ем нн вш ющ щ");
    private static readonly SuffixSet Participle = new("ивш ывш ующ");
    private static readonly SuffixSet Reflexive = new("ся сь");
    private static readonly SuffixSet VerbAfterA = new("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно");

    private static readonly SuffixSet Verb = new(
        "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю");

    private static readonly SuffixSet Noun = new(
        "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я");

    private static readonly SuffixSet Derivational = new("ост ость");
    private static readonly SuffixSet Superlative = new("ейш ейше");

    /// <summary>The stem of a lower-case word in NFC.</summary>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        Span<char> stem = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        var length = Stem(word, stem);
        return stem[..length].SequenceEqual(word) ? word : new string(stem[..length]);
    }

    /// <summary>Writes the stem of a lower-case word in NFC and returns its length; allocates nothing.</summary>
    /// <param name="word">One word.</param>
    /// <param name="stem">At least as long as the word; may be the same memory.</param>
    public static int Stem(ReadOnlySpan<char> word, Span<char> stem)
    {
        word.CopyTo(stem);
        var text = stem[..word.Length];
        text.Replace('ё', 'е');
        var rv = AfterVowel(text, 0);
        var r2 = AfterVowelAndConsonant(text, AfterVowelAndConsonant(text, 0));
        var end = text.Length;

        end = DropInflection(text, rv, end);
        end = Ends(text, rv, end, 'и') ? end - 1 : end;
        var derivational = Derivational.Longest(text[rv..end]);
        end = end - derivational >= r2 ? end - derivational : end;
        return Tidy(text, rv, end);
    }

    private static int DropInflection(ReadOnlySpan<char> text, int rv, int end)
    {
        var cut = Longest(GerundAfterA, Gerund, text[rv..end]);
        if (cut > 0)
        {
            return end - cut;
        }

        end -= Reflexive.Longest(text[rv..end]);
        cut = Adjective.Longest(text[rv..end]);
        if (cut > 0)
        {
            end -= cut;
            return end - Longest(ParticipleAfterA, Participle, text[rv..end]);
        }

        cut = Longest(VerbAfterA, Verb, text[rv..end]);
        return end - (cut > 0 ? cut : Noun.Longest(text[rv..end]));
    }

    private static int Tidy(ReadOnlySpan<char> text, int rv, int end)
    {
        var superlative = Superlative.Longest(text[rv..end]);
        end -= superlative;
        if (Ends(text, rv, end, 'н'))
        {
            return Ends(text, rv, end - 1, 'н') ? end - 1 : end;
        }

        return superlative == 0 && Ends(text, rv, end, 'ь') ? end - 1 : end;
    }

    /// <summary>The longest ending of both groups; 0 if it is of the first and stands not after а or я.</summary>
    private static int Longest(SuffixSet afterA, SuffixSet free, ReadOnlySpan<char> text)
    {
        var first = afterA.Longest(text);
        var second = free.Longest(text);
        if (second >= first)
        {
            return second;
        }

        return text.Length > first && text[^(first + 1)] is 'а' or 'я' ? first : 0;
    }

    private static bool Ends(ReadOnlySpan<char> text, int from, int end, char letter) =>
        end > from && text[end - 1] == letter;

    private static int AfterVowel(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && !IsVowel(text[from]))
        {
            from++;
        }

        return Math.Min(from + 1, text.Length);
    }

    private static int AfterVowelAndConsonant(ReadOnlySpan<char> text, int from)
    {
        from = AfterVowel(text, from);
        while (from < text.Length && IsVowel(text[from]))
        {
            from++;
        }

        return Math.Min(from + 1, text.Length);
    }

    private static bool IsVowel(char c) => c is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я';
}
