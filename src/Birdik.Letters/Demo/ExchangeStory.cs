using Birdik.Letters.Correspondents;
using Birdik.Letters.Exchange;
using Birdik.Letters.Incoming;
using Birdik.Letters.Journals;
using Birdik.Letters.Mail;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Outside;
using Birdik.Letters.Post;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Modules;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Letters.Demo;

/// <summary>Neighbours of the showcase municipality write to it electronically; their letters wait to be registered. A message was too large for the mailbox.</summary>
internal sealed class ExchangeStory(WritePipeline pipeline, IServiceScopeFactory scopes) : IDemoStory
{
    private const string Showcase = "ak-bulak";

    private static readonly (string Subject, string Body, string Signer)[] Letters =
    [
        ("Чек арадагы жайытты биргелешип пайдалануу жөнүндө",
            "Эки айыл аймагынын чегиндеги жайытты быйылкы жылы биргелешип пайдалануу боюнча сунушуңуздарды билдирүүнү суранабыз.", "Осмонов К."),
        ("Ирригациялык каналды тазалоо жөнүндө",
            "Жалпы каналды тазалоо иштери келерки жумада башталат. Техника бөлүп берүүңүздөрдү суранабыз.", "Мамытова А."),
        ("Муниципалдык кызматкерлердин тажрыйба алмашуусу жөнүндө",
            "Каттарды электрондук жүргүзүү боюнча тажрыйбаңыз менен таанышууга үч кызматкерибизди кабыл алууңуздарды суранабыз.", "Токтоматов Ж."),
    ];

    private static readonly (string Subject, string Body) Ours =
        ("Жалпы каналдын чыгымын бөлүшүү жөнүндө", "Жалпы каналды тазалоонун чыгымын суу пайдалануучу жерлердин аянтына жараша бөлүшүүнү сунуштайбыз.");

    private static readonly (int Days, string Number, EnvelopeOutcome Outcome, string Fault, string Answer)[] Calls =
    [
        (46, "03-02/118", EnvelopeOutcome.Accepted, "", """{"receiptId":"8f0c"}"""),
        (31, "03-02/164", EnvelopeOutcome.TechnicalFault, "Connection refused", ""),
        (31, "03-02/164", EnvelopeOutcome.Accepted, "", """{"receiptId":"8f31"}"""),
        (24, "03-02/187", EnvelopeOutcome.BusinessFault, "Адресат табылган жок", """{"fault":"recipient-unknown"}"""),
    ];

    /// <summary>The code of a unit begins with four digits of the block, one of the oblast and three of the rayon.</summary>
    private const int RayonDigits = 8;

    public int Order => 55;

    public async Task TellAsync(int seed, IProgress<double> progress, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var offices = await scope.ServiceProvider.GetRequiredService<NationalDb>().Set<Tenant>()
            .Where(tenant => tenant.Kind == TenantKind.Municipality).OrderBy(tenant => tenant.Id).ToListAsync(ct);
        if (offices.Find(tenant => tenant.Code == Showcase) is not { } showcase)
        {
            return;
        }

        var neighbours = offices.FindAll(tenant => tenant.Id != showcase.Id && RayonOf(tenant) == RayonOf(showcase));
        foreach (var ((subject, body, signer), office) in Letters.Zip(neighbours))
        {
            _ = (await pipeline.RunAsync<IServiceProvider, Done>(
                office.Id, Actor.System,
                (services, change, token) => WriteAsync(services, showcase, subject, body, signer, change, token), ct)).Value;
        }

        foreach (var office in neighbours.Take(1))
        {
            var (subject, body) = Ours;
            _ = (await pipeline.RunAsync<IServiceProvider, Done>(
                showcase.Id, Actor.System,
                (services, change, token) => WriteAsync(services, office, subject, body, null, change, token), ct)).Value;
        }

        // A neighbour with an installation of its own; switched off, since nobody answers at a made-up address.
        var partner = (await pipeline.RunAsync<SetPartnerHandler, Id<ExchangePartner>>(
            showcase.Id, Actor.System,
            (handler, change, token) => handler.HandleAsync(
                new SetPartner(
                    null, "Кичи-Булак айыл өкмөтү", "https://birdik.kichi-bulak.example/dhx/v1", "kichi-bulak", "KG/GOV/70000001/DHX-birdik",
                    "demo-demo-demo-demo-demo-demo-demo-demo-dem", false),
                change, token), ct)).Value;
        _ = (await pipeline.RunAsync<BirdikDbContext, Done>(
            showcase.Id, Actor.System, (db, change, token) => JournalAsync(db, partner, change, token), ct)).Value;
        _ = (await pipeline.RunAsync<KeepRefusedMailHandler, Done>(
            showcase.Id, Actor.System,
            (handler, change, token) => handler.HandleAsync(
                new KeepRefusedMail(
                    new WaitingMail(
                        1, 4118, 41_800_000, "Тоң району, капиталдык курулуш бөлүмү <kurulush@ton.example>", "Мектептин долбоорлук документтери (сканерленген)",
                        change.At.AddHours(-3), null),
                    [MailProblems.TooLarge()], null),
                change, token), ct)).Value;
        progress.Report(1);
    }

    private static string RayonOf(Tenant tenant) => tenant.UnitCode is { Length: > RayonDigits } code ? code[..RayonDigits] : tenant.Code;

    /// <summary>What went over the line before it was switched off: a letter taken at once, one that the line brought at the second attempt, one refused.</summary>
    private static async Task<Result<Done>> JournalAsync(BirdikDbContext db, Id<ExchangePartner> id, ChangeContext change, CancellationToken ct)
    {
        var partner = await db.Set<ExchangePartner>().SingleAsync(row => row.Id == id, ct);
        foreach (var (days, number, outcome, fault, answer) in Calls)
        {
            var at = Bishkek.StartOf(Bishkek.DayOf(change.At).AddDays(-days)).AddHours(outcome == EnvelopeOutcome.TechnicalFault ? 10 : 11);
            var consignment = Guid.CreateVersion7(at);
            db.Add(EnvelopeBook.Of(
                true, partner, "sendDocument", consignment, number,
                $$"""{"recipient":"{{partner.TheirCode}}","consignmentId":"{{consignment}}","metadata":{"number":"{{number}}"} }""",
                new LineAnswer(outcome, fault, answer), at));
        }

        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static async Task<Result<Done>> WriteAsync(
        IServiceProvider services, Tenant to, string subject, string body, string? neighbour, ChangeContext change, CancellationToken ct)
    {
        var db = services.GetRequiredService<BirdikDbContext>();
        var today = Bishkek.DayOf(change.At);
        var addressee = await services.GetRequiredService<CorrespondentBook>().OfAsync(to.Name.Ky, LetterKind.Letter, null, ct);
        var head = neighbour is null ? (await services.GetRequiredService<Colleagues>().OfDayAsync(today, ct)).Values.First(person => person.Roles.Contains(Role.Head)) : null;
        var (signer, post) = head is null ? (neighbour!, "Башчы") : (head.Name, head.Position);
        var letter = new OutgoingLetter
        {
            DraftedAt = change.At,
            AuthorId = Guid.Empty,
            AuthorName = signer,
            AddresseeId = addressee.Id,
            AddresseeName = addressee.Name,
            Subject = subject,
            Body = body,
            SearchText = IncomingSearch.Fold("", null, addressee.Name, subject),
        };
        var journal = await services.GetRequiredService<JournalBook>().OfAsync(JournalKind.Outgoing, today.Year, change, ct);
        letter.Register(journal.Id, journal.Take(), signer, change.At, today, post);
        db.Add(letter);
        change.Record("letters.outgoing-registered", LettersRefs.To(letter.Id), ("number", letter.Number), ("signer", signer));
        await db.SaveChangesAsync(ct);
        return await services.GetRequiredService<SendByExchangeHandler>().HandleAsync(new SendByExchange(letter.Id, to.Id), change, ct);
    }
}
