using Birdik.Platform.Localization;
using Birdik.Platform.Search;

namespace Birdik.Powers.Functions;

/// <summary>Keeps a function findable by the search of the whole system.</summary>
public sealed class FunctionSearch(SearchIndex index, Texts texts)
{
    private const int Weight = 5;

    public Task PutAsync(Function function, CancellationToken ct) => index.PutNationalAsync(
        new SearchEntry(FunctionRef.To(function.Id), function.Name, PowersLinks.Function(function.Code), PowersPermissions.View)
        {
            Note = new LocalizedText(Note(function, Language.Ky), Note(function, Language.Ru), Note(function, Language.En)),
            Numbers = function.Code,
            Body = string.Join(' ', function.Matter, function.Condition.Ky, function.Condition.Ru),
            Weight = Weight,
            Sphere = function.Sphere.ToString(),
        },
        ct);

    private string Note(Function function, Language language) => FunctionNames.Note(function, new Words(texts, language));
}
