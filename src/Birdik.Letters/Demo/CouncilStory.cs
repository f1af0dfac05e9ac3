using Birdik.Letters.Agreements;
using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Modules;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Demo;

/// <summary>The council's letters of the day, each step taken by the one whose it is: two wait for the chair, two are in work, an answer waits to be agreed to.</summary>
internal sealed class CouncilStory(WritePipeline pipeline, NationalDb national, TimeProvider clock) : IDemoStory
{
    private const string Showcase = "ak-bulak";

    private static readonly (string Sender, CorrespondentClass Class, string Number, string Subject, string Body, string? Resolution)[] Letters =
    [
        ("Жогорку Кеңештин аппараты", CorrespondentClass.StateBody, "6-4118", "Жергиликтүү өз алдынча башкаруу жөнүндө мыйзам долбоору боюнча пикир берүү тууралуу",
            "Мыйзам долбоору боюнча айылдык кеңештин пикирин белгиленген мөөнөттө жөнөтүүңүздөрдү суранабыз.", "Пикирдин долбоорун даярдаңыз"),
        ("Райондук мамлекеттик администрация", CorrespondentClass.StateBody, "01-16/702", "Кеңештин кезектеги сессиясынын күн тартибин берүү жөнүндө",
            "Сессиянын күн тартибин жана чечимдердин долбоорлорун жөнөтүүңүздөрдү суранабыз.", "Күн тартибин макулдашып, жөнөтүңүз"),
        ("Айыл башчылар кеңеши", CorrespondentClass.Organisation, "", "Жайыт төлөмүнүн өлчөмүн сессияга киргизүү тууралуу",
            "Жайыт төлөмүнүн өлчөмүн кезектеги сессияда карап берүүңүздөрдү суранабыз.", null),
        ("Ак-Булак айыл өкмөтү", CorrespondentClass.Municipality, "03-02/915", "Бюджеттин долбоорун сессияга киргизүү жөнүндө",
            "Кийинки жылга жергиликтүү бюджеттин долбоорун кеңештин кароосуна жөнөтөбүз.", null),
    ];

    public int Order => 52;

    public async Task TellAsync(int seed, IProgress<double> progress, CancellationToken ct)
    {
        var today = clock.Today();
        if (await national.Set<Tenant>().Where(row => row.Code == Showcase).Select(row => (int?)row.Id).SingleOrDefaultAsync(ct) is not { } tenant
            || await PersonAsync(tenant, Role.CouncilChair, today, ct) is not { } chair
            || await PersonAsync(tenant, Role.CouncilSecretary, today, ct) is not { } secretary)
        {
            return;
        }

        foreach (var (sender, kind, number, subject, body, resolution) in Letters)
        {
            var letter = await RunAsync<RegisterIncomingLetterHandler, RegisteredLetter>(tenant, secretary, (handler, change) => handler.HandleAsync(
                new RegisterIncomingLetter(sender, subject, today)
                {
                    SenderClass = kind, SenderNumber = number.Length > 0 ? number : null, SenderDate = number.Length > 0 ? today : null, Body = body, Language = "ky",
                },
                change, ct), ct);
            if (resolution is not null)
            {
                await RunAsync<ResolveLetterHandler, Done>(tenant, chair, (handler, change) => handler.HandleAsync(
                    new ResolveLetter(letter.Id, resolution, secretary.UserId, [], today.AddDays(3)), change, ct), ct);
            }

            if (letter.Number.EndsWith("/1", StringComparison.Ordinal))
            {
                await AnswerAsync(tenant, letter, sender, subject, chair, secretary, ct);
            }
        }

        progress.Report(1);
    }

    private async Task AnswerAsync(
        int tenant, RegisteredLetter letter, string sender, string subject, Actor chair, Actor secretary, CancellationToken ct)
    {
        var draft = await RunAsync<DraftLetterHandler, Id<OutgoingLetter>>(tenant, secretary, (handler, change) => handler.HandleAsync(
            new DraftLetter(
                null, sender, subject,
                "Мыйзам долбоору айылдык кеңештин туруктуу комиссияларында каралды.\nКеңеш долбоорду колдойт жана жергиликтүү бюджетке берилүүчү функциялардын каржысын так көрсөтүүнү сунуштайт.",
                letter.Id),
            change, ct), ct);
        await RunAsync<AskAgreementHandler, Done>(tenant, secretary, (handler, change) => handler.HandleAsync(
            new AskAgreement(draft, chair.UserId), change, ct), ct);
    }

    private async Task<Actor?> PersonAsync(int tenant, string role, DateOnly day, CancellationToken ct) =>
        await (
            from member in national.Set<Membership>()
            where member.TenantId == tenant && member.Role == role && member.From <= day && (member.To == null || member.To >= day)
            join account in national.Users on member.UserId equals account.Id
            select new { account.Id, account.DisplayName }).FirstOrDefaultAsync(ct) is { } person
            ? new Actor(ActorKind.Person, person.Id, person.DisplayName, role) : null;

    private async Task<T> RunAsync<THandler, T>(
        int tenant, Actor actor, Func<THandler, ChangeContext, Task<Result<T>>> use, CancellationToken ct)
        where THandler : notnull =>
        (await pipeline.RunAsync<THandler, T>(tenant, actor, (handler, change, _) => use(handler, change), ct)).Value;
}
