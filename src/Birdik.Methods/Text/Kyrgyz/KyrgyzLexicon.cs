namespace Birdik.Methods.Text.Kyrgyz;

/// <summary>What the lexicon knows of a string, as a set.</summary>
[Flags]
internal enum LexicalKind : byte
{
    None = 0,
    Noun = 1,
    Adjective = 2,
    Verb = 4,

    /// <summary>A whole word that takes no suffix, or an irregular form.</summary>
    Closed = 8,

    /// <summary>A stem that has lost its last vowel before a suffix: орд- of орун.</summary>
    Syncope = 16,
}

/// <summary>The stems Birdik knows, found by a hash that grows letter by letter.</summary>
internal sealed class KyrgyzLexicon
{
    internal const uint EmptyHash = 2166136261;

    private readonly int _mask;
    private readonly Entry[] _slots;

    private KyrgyzLexicon(Dictionary<string, Entry> entries)
    {
        var size = 1024;
        while (size < entries.Count * 3)
        {
            size *= 2;
        }

        _mask = size - 1;
        _slots = new Entry[size];
        foreach (var (key, entry) in entries)
        {
            var slot = Slot(Hash(key));
            while (_slots[slot].Key is not null)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = entry;
        }
    }

    /// <param name="spelling">Applied to every stem: identity, or folding.</param>
    internal static KyrgyzLexicon Read(Func<string, string> spelling)
    {
        var entries = new Dictionary<string, Entry>();
        foreach (var (key, lemma, kind) in Read())
        {
            var spelled = spelling(key);
            var before = entries.GetValueOrDefault(spelled);
            entries[spelled] = new Entry(spelled, before.Lemma ?? spelling(lemma), before.Kind | kind);
        }

        return new KyrgyzLexicon(entries);
    }

    internal static uint Step(uint hash, char c) => (hash ^ c) * 16777619;

    /// <summary>Looks up <paramref name="stem"/>, followed by <paramref name="tail"/> unless that is NUL.</summary>
    internal LexicalKind Find(ReadOnlySpan<char> stem, char tail, uint hash, out string? lemma)
    {
        var length = tail == '\0' ? stem.Length : stem.Length + 1;
        var slot = Slot(tail == '\0' ? hash : Step(hash, tail));
        while (_slots[slot].Key is { } key)
        {
            if (key.Length == length && key.AsSpan().StartsWith(stem) && (tail == '\0' || key[^1] == tail))
            {
                lemma = _slots[slot].Lemma;
                return _slots[slot].Kind;
            }

            slot = (slot + 1) & _mask;
        }

        lemma = null;
        return LexicalKind.None;
    }

    private static uint Hash(string key)
    {
        var hash = EmptyHash;
        foreach (var c in key)
        {
            hash = Step(hash, c);
        }

        return hash;
    }

    private static IEnumerable<Entry> Read()
    {
        foreach (var line in KyrgyzClosedClasses.Forms.Split('\n', StringSplitOptions.TrimEntries))
        {
            foreach (var form in Words(line.Split(':')[1]))
            {
                yield return new Entry(form, line.Split(':')[0], LexicalKind.Closed);
            }
        }

        foreach (var pair in Words(KyrgyzClosedClasses.Syncope))
        {
            yield return new Entry(pair.Split(':')[1], pair.Split(':')[0], LexicalKind.Syncope);
        }

        var lists = new[]
        {
            (KyrgyzClosedClasses.Particles, LexicalKind.Closed),
            (KyrgyzNouns.All, LexicalKind.Noun),
            (KyrgyzNames.All, LexicalKind.Noun),
            (KyrgyzAdjectives.All, LexicalKind.Noun | LexicalKind.Adjective),
            (KyrgyzVerbs.All, LexicalKind.Verb),
        };
        foreach (var (words, kind) in lists)
        {
            foreach (var word in Words(words.ToLowerInvariant()))
            {
                // Before a suffix the soft sign of a loan falls: июнь, июнда.
                yield return new Entry(word.TrimEnd('ь'), word.TrimEnd('ь'), kind);
                yield return new Entry(word, word, kind);
            }
        }
    }

    private static string[] Words(string text) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private int Slot(uint hash) => (int)((hash ^ (hash >> 15)) & (uint)_mask);

    private readonly record struct Entry(string Key, string Lemma, LexicalKind Kind);
}
