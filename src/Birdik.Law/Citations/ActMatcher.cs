using System.Text.RegularExpressions;
using Birdik.Law.Acts;
using Birdik.Law.Commands;
using Birdik.Methods.Law.Citations;
using Birdik.Methods.Text;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;

namespace Birdik.Law.Citations;

/// <summary>Finds the act that a reference names: by day and number, by title in either language, by the name of a code.</summary>
/// <param name="acts">The register.</param>
/// <param name="day">Acts in force on this day come before others of the same name.</param>
internal sealed partial class ActMatcher(IReadOnlyList<KnownAct> acts, DateOnly day)
{
    private const int ShortestPart = 20;

    private readonly ILookup<(DateOnly, string), KnownAct> _byNumber = acts
        .Where(act => act.Date is not null && act.Number is not null)
        .ToLookup(act => (act.Date!.Value, TextFolding.Fold(act.Number!)));

    private readonly ILookup<string, KnownAct> _byName = acts
        .SelectMany(act => new[] { KeyOf(act.Title.Ky), KeyOf(act.Title.Ru) }.Where(key => key.Length > 0).Distinct().Select(key => (key, act)))
        .ToLookup(pair => pair.key, pair => pair.act, StringComparer.Ordinal);

    /// <summary>A title without the name of the country, brackets and parts: what two spellings of it have in common.</summary>
    public static string KeyOf(string title)
    {
        var folded = TextFolding.Fold(Brackets().Replace(title, " "));
        folded = Country().Replace(folded, " ");
        folded = Part().Replace(folded, "");
        return string.Join(' ', folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '«', '»', '"', '.');
    }

    /// <summary>The acts that may be meant, the likeliest first; one code may stand in several parts.</summary>
    public IReadOnlyList<KnownAct> Find(ActReference reference)
    {
        if (reference is { Date: { } date, Number: { } number })
        {
            var found = Sorted(_byNumber[(date, TextFolding.Fold(number))], reference);
            return found.Count > 0 ? found : ByName(reference);
        }

        return ByName(reference);
    }

    private List<KnownAct> ByName(ActReference reference)
    {
        if (reference.Name is null || KeyOf(reference.Name) is not { Length: > 0 } key)
        {
            return reference is { Kind: Methods.Law.ActKind.Constitution } ? [.. acts.Where(act => act.Kind == ActKind.Constitution)] : [];
        }

        if (reference.Kind == Methods.Law.ActKind.Constitution)
        {
            return [.. acts.Where(act => act.Kind == ActKind.Constitution)];
        }

        var exact = Sorted(_byName[key], reference);
        return exact.Count > 0 || key.Length < ShortestPart
            ? exact
            : Sorted(_byName.Where(group => group.Key.StartsWith(key, StringComparison.Ordinal)).SelectMany(group => group), reference);
    }

    private List<KnownAct> Sorted(IEnumerable<KnownAct> found, ActReference reference) =>
        [.. found.Distinct()
            .OrderByDescending(act => act.InForceOn(day))
            .ThenByDescending(act => reference.Kind is { } kind && kind.InRegister() == act.Kind)
            .ThenBy(act => act.Uri, StringComparer.Ordinal)];

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex("кыргызской республики|кыргыз республикасынын|\\bкр\\b")]
    private static partial Regex Country();

    [GeneratedRegex(@",\s*(?:часть|болук|[ivx]+ болук|[ivx]+ часть|\S+ болук).*$")]
    private static partial Regex Part();
}

/// <summary>An act as references name it.</summary>
internal sealed record KnownAct(Id<Act> Id, string Uri, ActKind Kind, DateOnly? Date, string? Number, LocalizedText Title, DateOnly? From, DateOnly? To)
{
    public bool InForceOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
