using System.Text.RegularExpressions;
using Birdik.Law.Acts;
using Birdik.Methods.Text;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Provisions;

/// <summary>Finds provisions: by id, by act and address, by words or by a citation, in the texts of a day. For all modules.</summary>
public sealed partial class FindProvision(NationalDb db, FindVersion versions, TimeProvider clock)
{
    public const int MaxFound = 50;
    public const int MaxWords = 10;

    /// <summary>A provision as it stands in its newest text; null when there is no such provision.</summary>
    public async Task<ProvisionView?> ByIdAsync(Id<Provision> id, CancellationToken ct) =>
        (await ByIdsAsync([id], ct)).GetValueOrDefault(id);

    /// <summary>Several at once.</summary>
    public async Task<IReadOnlyDictionary<Id<Provision>, ProvisionView>> ByIdsAsync(
        IReadOnlyCollection<Id<Provision>> ids, CancellationToken ct)
    {
        var rows = await Rows().Where(row => ids.Contains(row.Text.ProvisionId)).ToListAsync(ct);
        return rows.GroupBy(row => row.Text.ProvisionId)
            .ToDictionary(group => group.Key, group => View(group.MaxBy(row => row.Version.From)!));
    }

    /// <summary>By the act's URI or key and the address: <c>/akn/kg/act/2021-10-20/123</c>, <c>art_34</c>.</summary>
    public async Task<ProvisionView?> ByAddressAsync(string act, string eId, CancellationToken ct)
    {
        var key = ActAddress.Key(act);
        var id = await (
            from provision in db.Set<Provision>()
            join owner in db.Set<Act>() on provision.ActId equals owner.Id
            where owner.Key == key && provision.EId == eId
            select (Id<Provision>?)provision.Id).SingleOrDefaultAsync(ct);
        return id is { } found ? await ByIdAsync(found, ct) : null;
    }

    /// <summary>
    /// Articles and parts whose text holds all the words, in the texts of a day; a number in the words is looked for as an article
    /// too («жер кодекси 13»).
    /// </summary>
    public async Task<IReadOnlyList<ProvisionView>> ByWordsAsync(
        string words, CancellationToken ct, DateOnly? on = null, Id<Act>? act = null, int take = MaxFound)
    {
        var folded = TextFolding.Fold(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MaxWords).ToList();
        if (folded.Count == 0)
        {
            return [];
        }

        var corpus = await versions.CorpusOnAsync(on ?? clock.Today(), ct);
        var ids = corpus.Where(version => act is null || version.ActId == act).Select(version => version.Id).ToList();
        var rows = Rows().Where(row => ids.Contains(row.Version.Id) && ProvisionKinds.Norms.Contains(row.Text.Kind));
        foreach (var word in folded)
        {
            var article = ArticleNumber().IsMatch(word) ? $"art_{word}" : null;
            rows = rows.Where(row => row.Text.Folded.Contains(word) || row.Act.SearchText.Contains(word)
                || (article != null && row.Text.EId == article));
        }

        var found = await rows.OrderBy(row => row.Act.Rank).ThenBy(row => row.Act.SortKey).ThenBy(row => row.Text.Place)
            .Take(Math.Clamp(take, 1, MaxFound)).ToListAsync(ct);
        return found.ConvertAll(View);
    }

    private IQueryable<ProvisionFound> Rows() =>
        from text in db.Set<ProvisionText>()
        join version in db.Set<ActVersion>() on text.VersionId equals version.Id
        join act in db.Set<Act>() on version.ActId equals act.Id
        where version.ReplacedAt == null
        select new ProvisionFound { Text = text, Version = version, Act = act };

    private static ProvisionView View(ProvisionFound row) => new(
        row.Text.ProvisionId,
        row.Act.Id,
        row.Act.Uri,
        row.Act.Key,
        row.Act.Title,
        row.Text.EId,
        row.Text.Label,
        row.Text.OwnText,
        row.Version.Language,
        row.Version.From);

    [GeneratedRegex(@"^\d{1,4}(-\d{1,2})?$")]
    private static partial Regex ArticleNumber();

    private sealed class ProvisionFound
    {
        public required ProvisionText Text { get; init; }

        public required ActVersion Version { get; init; }

        public required Act Act { get; init; }
    }
}

/// <summary>A provision as other modules show it.</summary>
/// <param name="Text">Label, heading and own text.</param>
public sealed record ProvisionView(
    Id<Provision> Id,
    Id<Act> ActId,
    string ActUri,
    string ActKey,
    LocalizedText ActTitle,
    string EId,
    string? Label,
    string Text,
    ActLanguage Language,
    DateOnly From)
{
    /// <summary>Where it opens.</summary>
    public string Href => TextLinks.Provision(ActKey, EId);
}
