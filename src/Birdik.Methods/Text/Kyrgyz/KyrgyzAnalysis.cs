namespace Birdik.Methods.Text.Kyrgyz;

/// <summary>The search for the cheapest way to read one word as root and suffixes; lives on the stack.</summary>
internal ref struct KyrgyzAnalysis
{
    private const int KnownRoot = 20;
    private const int BareVerb = 10;
    private const int DerivedRoot = 40;
    private const int UnvoicedBeforeVowel = 12;

    private readonly KyrgyzRules _rules;
    private readonly ReadOnlySpan<char> _word;
    private readonly Span<uint> _hashes;
    private readonly Span<Harmony> _harmonies;

    /// <param name="rules">Suffixes and stems in the spelling of the word.</param>
    /// <param name="word">At least one letter.</param>
    /// <param name="hashes">Room for one more than the letters.</param>
    /// <param name="harmonies">Room for one more than the letters.</param>
    internal KyrgyzAnalysis(
        KyrgyzRules rules, ReadOnlySpan<char> word, Span<uint> hashes, Span<Harmony> harmonies)
    {
        _rules = rules;
        _word = word;
        _hashes = hashes;
        _harmonies = harmonies;
        var hash = KyrgyzLexicon.EmptyHash;
        var harmony = Harmony.None;
        for (var i = 0; i < word.Length; i++)
        {
            hashes[i] = hash;
            harmonies[i] = harmony;
            hash = KyrgyzLexicon.Step(hash, word[i]);
            var here = KyrgyzSound.HarmonyOf(word[i]);
            harmony = here == Harmony.None ? harmony : here;
        }

        hashes[word.Length] = hash;
        harmonies[word.Length] = harmony;
        Cost = int.MaxValue;
        Length = word.Length;
    }

    /// <summary>Cost of the best reading so far.</summary>
    internal int Cost { get; private set; }

    /// <summary>How many letters of the word begin the best stem.</summary>
    internal int Length { get; private set; }

    /// <summary>A letter the best stem has after them, or NUL.</summary>
    internal char Tail { get; private set; }

    /// <summary>The best stem itself when it is not a beginning of the word.</summary>
    internal string? Lemma { get; private set; }

    internal readonly KyrgyzReading Reading => new(Cost, _word.Length - Length);

    internal void Run()
    {
        if ((Find(_word.Length, '\0', out var lemma) & LexicalKind.Closed) != 0)
        {
            Keep(0, _word.Length, '\0', lemma);
            return;
        }

        Walk(_word.Length, Remainder.Word, 0, RootDemand.Any, RootEnd.Same, beforeVowel: false);
    }

    private void Walk(
        int end, Remainder remainder, int cost, RootDemand demand, RootEnd rootEnd, bool beforeVowel)
    {
        if (rootEnd != RootEnd.Same)
        {
            TryMerged(end, Wanted(remainder), cost, demand, rootEnd);
            return;
        }

        if (remainder != Remainder.ThirdPossessed)
        {
            TryRoot(end, Wanted(remainder), cost, demand, beforeVowel);
        }

        if (end < 3)
        {
            return;
        }

        foreach (ref readonly var suffix in _rules.For(remainder, _word[end - 2], _word[end - 1]).AsSpan())
        {
            var left = end - suffix.Text.Length;
            var price = cost + suffix.Cost;
            if (left >= 1 && price + KnownRoot < Cost && Fits(in suffix, left) && Ends(suffix.Text, left))
            {
                var stricter = demand > suffix.Demand ? demand : suffix.Demand;
                Walk(left, suffix.To, price, stricter, suffix.RootEnd, suffix.BeginsWithVowel);
            }
        }
    }

    // The last two letters are those of the slot.
    private readonly bool Ends(string suffix, int left)
    {
        for (var i = suffix.Length - 3; i >= 0; i--)
        {
            if (_word[left + i] != suffix[i])
            {
                return false;
            }
        }

        return true;
    }

    private readonly bool Fits(in KyrgyzSuffix suffix, int left)
    {
        var harmony = _harmonies[left];
        if (harmony == Harmony.None)
        {
            return left >= 2;
        }

        return ((suffix.After & harmony) != 0 && (suffix.Joint & KyrgyzSound.JunctionOf(_word[left - 1])) != 0)
            || (suffix.Joint == Junction.Vowel && IsAbbreviation(left));
    }

    // УКМК is read у-ка-эм-ка: what follows is as after the last letter's name, УКМКнын.
    private readonly bool IsAbbreviation(int length) =>
        length is > 1 and <= 5 && !KyrgyzSound.IsVowel(_word[length - 1]) && !KyrgyzSound.IsVowel(_word[length - 2]);

    private static LexicalKind Wanted(Remainder remainder)
    {
        if (remainder == Remainder.Word)
        {
            return LexicalKind.Noun | LexicalKind.Verb;
        }

        return remainder is Remainder.Verb or Remainder.VerbStem ? LexicalKind.Verb : LexicalKind.Noun;
    }

    private void TryRoot(int end, LexicalKind wanted, int cost, RootDemand demand, bool beforeVowel)
    {
        var last = _word[end - 1];
        if (beforeVowel)
        {
            if (last is 'г' or 'б')
            {
                TryStem(end - 1, last == 'г' ? 'к' : 'п', wanted, cost, demand);
            }
            else if (last is 'к' or 'п' && end > 1 && KyrgyzSound.IsVowel(_word[end - 2]))
            {
                cost += UnvoicedBeforeVowel;
            }
        }

        TryStem(end, '\0', wanted, cost, demand);
    }

    private void TryMerged(int end, LexicalKind wanted, int cost, RootDemand demand, RootEnd rootEnd)
    {
        var harmony = _harmonies[end];
        if (rootEnd == RootEnd.Yot)
        {
            TryStem(end, 'й', wanted, cost, demand);
            return;
        }

        if (rootEnd == RootEnd.HighVowel)
        {
            TryStem(end, KyrgyzSound.HighAfter(harmony), wanted, cost, RootDemand.Known);
            return;
        }

        // An unknown verb that ends in a vowel is one made by -ла.
        var made = _word[end - 1] is 'л' or 'д' or 'т' ? demand : RootDemand.Known;
        TryStem(end, KyrgyzSound.LowAfter(harmony), wanted, cost, made);
        if (_rules.IsFolded && harmony == Harmony.BackU)
        {
            TryStem(end, 'о', wanted, cost, made);
        }
    }

    private void TryStem(int length, char tail, LexicalKind wanted, int cost, RootDemand demand)
    {
        var kind = Find(length, tail, out var lemma);
        if ((kind & LexicalKind.Syncope) != 0 && wanted == LexicalKind.Noun)
        {
            Keep(cost + KnownRoot, length, tail, lemma);
        }
        else if ((kind & wanted) != 0)
        {
            if (demand != RootDemand.Thing || (kind & LexicalKind.Adjective) == 0)
            {
                var bareVerb = cost == 0 && (kind & LexicalKind.Noun) == 0;
                Keep(cost + KnownRoot + (bareVerb ? BareVerb : 0), length, tail, null);
            }
        }
        else if (demand != RootDemand.Known && cost + DerivedRoot < Cost)
        {
            Keep(cost + Guess(length, tail, wanted, cost == 0), length, tail, null);
        }
    }

    private readonly int Guess(int length, char tail, LexicalKind wanted, bool bare)
    {
        if (!bare && (wanted & LexicalKind.Verb) != 0 && (IsDenominal(length, tail) || IsCausative(length, tail)))
        {
            return DerivedRoot;
        }

        var hasVowel = _harmonies[length] != Harmony.None || length == _word.Length;
        return UnknownRoot.Price(_word[..length], tail, (wanted & LexicalKind.Noun) != 0, bare, hasVowel);
    }

    /// <summary>A verb made of a known noun by -ла: асфальт-та, долбоор-ло.</summary>
    private readonly bool IsDenominal(int length, char tail)
    {
        var noun = tail == '\0' ? length - 2 : length - 1;
        if (noun < 2)
        {
            return false;
        }

        var vowel = tail == '\0' ? _word[length - 1] : tail;
        return _word[noun] == KyrgyzTemplate.ByJoint('L', KyrgyzSound.JunctionOf(_word[noun - 1]))
            && _rules.IsLowAfter(_harmonies[noun], vowel)
            && (Find(noun, '\0', out _) & LexicalKind.Noun) != 0;
    }

    /// <summary>A causative of a known verb, a word of its own: жогорула-т, токто-т.</summary>
    private readonly bool IsCausative(int length, char tail) =>
        tail == '\0' && length > 3 && _word[length - 1] == 'т' && KyrgyzSound.IsVowel(_word[length - 2])
        && (Find(length - 1, '\0', out _) & LexicalKind.Verb) != 0;

    private readonly LexicalKind Find(int length, char tail, out string? lemma) =>
        _rules.Lexicon.Find(_word[..length], tail, _hashes[length], out lemma);

    private void Keep(int cost, int length, char tail, string? lemma)
    {
        if (cost < Cost)
        {
            (Cost, Length, Tail, Lemma) = (cost, length, tail, lemma);
        }
    }
}
