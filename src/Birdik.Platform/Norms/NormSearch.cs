using Birdik.Platform.Localization;
using Birdik.Platform.Search;
using Birdik.Platform.Threads;

namespace Birdik.Platform.Norms;

/// <summary>Keeps norms findable by the search of the whole system: by name, code and the acts their values rest on.</summary>
public sealed class NormSearch(SearchIndex index, Texts texts)
{
    private const int Weight = 4;

    /// <summary>Puts a norm with all its periods.</summary>
    public Task PutAsync(string code, IEnumerable<Norm> periods, CancellationToken ct) => index.PutNationalAsync(
        new SearchEntry(
            new SourceRef(SetNorm.Kind, code),
            new LocalizedText(Name(code, Language.Ky), Name(code, Language.Ru), Name(code, Language.En)),
            $"/norms/{Uri.EscapeDataString(code)}",
            Permission: null)
        {
            Note = new LocalizedText(code, code, code),
            Numbers = code,
            Body = string.Join('\n', periods.OrderByDescending(norm => norm.From).Select(norm => $"{norm.Act}, {norm.Provision}").Distinct()),
            Weight = Weight,
        },
        ct);

    private string Name(string code, Language language) => texts.Find(language, $"Norm.{code}") ?? code;
}
