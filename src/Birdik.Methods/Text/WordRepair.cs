using System.Buffers;
using System.Text;

namespace Birdik.Methods.Text;

/// <summary>Walks over the words of a text and mends each by <see cref="LookAlikes"/> and <see cref="LegacyFont"/>.</summary>
internal static class WordRepair
{
    // Letters that nothing is to be mended in when a word has no others: Cyrillic without ъ, or Latin.
    private static readonly SearchValues<char> PlainCyrillic = SearchValues.Create(
        "абвгдеёжзийклмнңоөпрстуүфхцчшщыьэюяАБВГДЕЁЖЗИЙКЛМНҢОӨПРСТУҮФХЦЧШЩЫЬЭЮЯ");

    private static readonly SearchValues<char> PlainLatin = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    internal static string Repair(string text)
    {
        StringBuilder? into = null;
        var at = 0;
        while (at < text.Length)
        {
            var end = EndOfRun(text, at);
            if (end > at && !IsPlain(text.AsSpan(at, end - at)) && Mend(text[at..end]) is { } mended)
            {
                into ??= new StringBuilder(text, 0, at, text.Length);
                into.Append(mended);
            }
            else
            {
                end = Math.Max(end, at + 1);
                into?.Append(text, at, end - at);
            }

            at = end;
        }

        return into?.ToString() ?? text;
    }

    private static bool IsPlain(ReadOnlySpan<char> word) => !word.ContainsAnyExcept(PlainCyrillic) || !word.ContainsAnyExcept(PlainLatin);

    /// <summary>The mended word, or null when it is whole.</summary>
    private static string? Mend(string word)
    {
        var mended = LegacyFont.Repair(CanonicalComposition.Compose(LookAlikes.Repair(word)));
        return mended == word ? null : mended;
    }

    private static int EndOfRun(string text, int at)
    {
        while (at < text.Length && IsInside(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsInside(char c) =>
        char.IsLetter(c) || c is '=' or '0' or '3' || CompositionTable.IsMark(c);
}
