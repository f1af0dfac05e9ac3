using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Templates;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Modules;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Demo;

/// <summary>The showcase municipality has a template of its own in both languages, and a draft made from it.</summary>
internal sealed class TemplateStory(WritePipeline pipeline, NationalDb national, FileStore store) : IDemoStory
{
    private const string Showcase = "ak-bulak";

    public int Order => 53;

    public async Task TellAsync(int seed, IProgress<double> progress, CancellationToken ct)
    {
        if (await national.Set<Tenant>().SingleOrDefaultAsync(tenant => tenant.Code == Showcase, ct) is not { } office)
        {
            return;
        }

        var author = (await pipeline.RunAsync<Colleagues, Actor>(
            office.Id, Actor.System,
            async (colleagues, change, token) => (await colleagues.OfDayAsync(Bishkek.DayOf(change.At), token)).Values
                .Where(person => person.Roles.Contains(Role.Secretary))
                .Select(person => new Actor(ActorKind.Person, person.Id, person.Name, Role.Secretary)).First(), ct)).Value;
        var shipped = ShippedTemplates.Find("data-sent")!;
        var (ky, ru) = (await KeepAsync(shipped, Language.Ky, ct), await KeepAsync(shipped, Language.Ru, ct));
        var template = (await pipeline.RunAsync<SaveTemplateHandler, Id<LetterTemplate>>(
            office.Id, author,
            (handler, change, token) => handler.HandleAsync(
                new SaveTemplate(null, "Айыл өкмөтүнүн бланкындагы жооп", "Ответ на бланке айыл окмоту", TemplateUse.Answer, ky, ru), change, token), ct)).Value;
        _ = (await pipeline.RunAsync<DraftLetterHandler, Id<OutgoingLetter>>(
            office.Id, author,
            (handler, change, token) => handler.HandleAsync(
                new DraftLetter(
                    null, "Тоң райондук статистика бөлүмү", "Үй чарбаларынын саны жөнүндө",
                    "Сурамга жооп катары үй чарбаларынын санын жөнөтөбүз.\n\nЖыл башына карата 1 284 үй чарба эсепте турат.", null)
                {
                    Template = template,
                }, change, token), ct)).Value;
        progress.Report(1);
    }

    private async Task<ReceivedFile> KeepAsync(ShippedTemplate template, Language language, CancellationToken ct)
    {
        using var content = new MemoryStream(ShippedTemplates.Docx(template, language), writable: false);
        return (await store.ReceiveAsync(content, $"{template.Code}-{language.Code()}.docx", ct)).Value;
    }
}
