using Birdik.Platform.Audit;
using Birdik.Platform.Localization;
using Birdik.Platform.Threads;
using Birdik.Ui.Parts;

namespace Birdik.Ui.Areas.Platform.Pages.History;

/// <summary>The history of an object as <c>b-history</c> shows it; for any record page: «Тарых».</summary>
public sealed class HistoryLines(Birdik.Platform.Audit.History history, Words words)
{
    /// <summary>The newest lines of an object the page itself has shown to be visible.</summary>
    public async Task<IReadOnlyList<HistoryLine>> OfAsync(SourceRef subject, CancellationToken ct, int take = 10) =>
        [.. (await history.OfAsync(subject, ct, take: take)).Select(Line)];

    internal HistoryLine Line(ToldDeed deed) => new(deed.At, Sentence(deed), Note(deed));

    private static string Sentence(ToldDeed deed) => deed.Who.Length == 0 ? deed.Sentence : $"{deed.Who}: {deed.Sentence}";

    private string? Note(ToldDeed deed)
    {
        var parts = new[]
        {
            deed.Why,
            deed.LegalBasis is null ? null : words["History.Basis", ("basis", deed.LegalBasis)],
        }.Where(part => !string.IsNullOrEmpty(part)).ToList();
        return parts.Count == 0 ? null : string.Join(" ", parts);
    }
}
