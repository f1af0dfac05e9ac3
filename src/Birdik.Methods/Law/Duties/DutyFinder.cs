using Birdik.Methods.Law.Structure;
using Birdik.Methods.Text;

namespace Birdik.Methods.Law.Duties;

/// <summary>Finds the sentences of an act that oblige, allow or forbid, in Russian and in Kyrgyz.</summary>
/// <remarks>Rules, figures and limits: docs/methods/duties.md. Linear in the text.</remarks>
public static class DutyFinder
{
    /// <summary>All candidates in reading order.</summary>
    public static IReadOnlyList<DutyCandidate> Find(LegalText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<DutyCandidate>();
        foreach (var provision in text.Provisions)
        {
            Collect(provision, null, [], text.Language, found);
        }

        return found;
    }

    /// <summary>Reads one sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="context">What introduces it («Работодатель обязан:»), the outermost first.</param>
    /// <param name="language">Its language; anything but Kyrgyz is read as Russian.</param>
    /// <returns>What it says, or null where it is no duty.</returns>
    public static DutyReading? Read(string sentence, IReadOnlyList<string> context, TextLanguage language) =>
        language == TextLanguage.Ky ? KyrgyzDuties.Read(sentence, context) : RussianDuties.Read(sentence, context);

    private static void Collect(
        LegalProvision provision, string? article, IReadOnlyList<string> context, TextLanguage language, List<DutyCandidate> found)
    {
        if (provision.Kind is ProvisionKind.Note or ProvisionKind.Preface or ProvisionKind.Conclusion)
        {
            return;
        }

        article = provision.Kind == ProvisionKind.Article ? provision.Number?.ToString() : article;
        foreach (var span in TextSentences.Split(provision.Text))
        {
            var sentence = span.In(provision.Text).ToString();
            if (Read(sentence, context, language) is { } reading)
            {
                found.Add(new(article, provision.Address, provision.Line, sentence, reading));
            }
        }

        var inner = provision.Text.EndsWith(':') ? [.. context, provision.Text] : context;
        foreach (var child in provision.Children)
        {
            Collect(child, article, inner, language, found);
        }
    }
}
