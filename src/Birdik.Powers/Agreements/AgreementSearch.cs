using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Agreements;

/// <summary>Keeps an agreement findable in the office that has it: by its act and by the function it gives.</summary>
public sealed class AgreementSearch(BirdikDbContext db, SearchIndex index)
{
    public async Task PutAsync(DelegationAgreement agreement, CancellationToken ct)
    {
        var function = await db.Set<Function>().SingleAsync(one => one.Id == agreement.FunctionId, ct);
        await index.PutAsync(
            new SearchEntry(
                AgreementRef.To(agreement.Id), new LocalizedText(agreement.Act, agreement.Act, agreement.Act),
                PowersLinks.Agreement(agreement.Id.Value), PowersPermissions.ViewAgreements)
            {
                Note = new LocalizedText($"{function.Code} · {function.Name.Ky}", $"{function.Code} · {function.Name.Ru}", $"{function.Code} · {function.Name.In(Language.En)}"),
                Numbers = function.Code,
                Body = $"{function.Name.Ky}\n{function.Name.Ru}",
                Day = agreement.From,
                Sphere = function.Sphere.ToString(),
            },
            ct);
    }
}
