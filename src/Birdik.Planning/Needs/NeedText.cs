using System.Text;
using Birdik.Methods.Text;
using Birdik.Platform.Results;

namespace Birdik.Planning.Needs;

/// <summary>What can be said of the words of a need before anything is read.</summary>
public static class NeedText
{
    public const int LeastLetters = 10;
    public const int LeastWords = 2;

    private const double LatinShare = 0.5;

    public static IEnumerable<Problem> Check(string text, string place, int people, string field = "Text")
    {
        if (text.Length > Need.MaxText || place.Length > Need.MaxPlace)
        {
            yield return Problem.Invalid("planning.need-too-long", text.Length > Need.MaxText ? field : "Place", ("most", text.Length > Need.MaxText ? Need.MaxText : Need.MaxPlace));
        }

        var letters = text.EnumerateRunes().Count(Rune.IsLetter);
        if (letters < LeastLetters || text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < LeastWords)
        {
            yield return Problem.Invalid("planning.need-says-too-little", field, ("letters", LeastLetters));
        }

        if (people is < 0 or > Need.MaxPeople)
        {
            yield return Problem.Invalid("planning.people-invalid", "People", ("most", Need.MaxPeople));
        }
    }

    /// <summary>Typed in Latin letters for the most part.</summary>
    public static bool IsLatin(string text)
    {
        var letters = text.EnumerateRunes().Where(Rune.IsLetter).ToList();
        return letters.Count > 0 && letters.Count(rune => rune.IsAscii) > letters.Count * LatinShare;
    }

    /// <summary>The text without control characters, its lines kept.</summary>
    public static string Clean(string text) =>
        new([.. text.Trim().Where(letter => letter == '\n' || !char.IsControl(letter))]);

    /// <summary>The text as it is compared: folded, only letters and digits.</summary>
    public static string Bare(string text) =>
        string.Join(' ', new string([.. TextFolding.Fold(text).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public static string SearchTextOf(string number, string text, string place)
    {
        var folded = TextFolding.Fold($"{number} {text} {place}");
        return folded.Length > Need.MaxSearchText ? folded[..Need.MaxSearchText] : folded;
    }
}
