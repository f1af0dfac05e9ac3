using System.Globalization;
using Birdik.Letters.Batches;
using Birdik.Letters.Correspondents;
using Birdik.Letters.FilePlans;
using Birdik.Letters.Incoming;
using Birdik.Letters.Matters;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Outside;
using Birdik.Letters.Templates;
using Birdik.Platform.Ids;
using Birdik.Platform.Tenancy;

namespace Birdik.Letters;

/// <summary>The addresses of this module's pages.</summary>
public static class LettersLinks
{
    public const string Incoming = "/letters/incoming";
    public const string Register = "/letters/incoming/register";
    public const string OutgoingRegister = "/letters/outgoing";
    public const string Draft = "/letters/outgoing/draft";

    public const string Burden = "/letters/burden";
    public const string BurdenRepeats = "/letters/burden/repeats";
    public const string BurdenTerms = "/letters/burden/terms";
    public const string BurdenDays = "/letters/burden/days";
    public const string BurdenPeople = "/letters/burden/people";
    public const string BurdenAnswers = "/letters/burden/answers";
    public const string Statistics = "/letters/statistics";
    public const string Matters = "/letters/matters";
    public const string EndlessMatters = "/letters/matters/endless";
    public const string FilePlans = "/letters/file-plans";
    public const string RollOver = "/letters/file-plans/roll-over";
    public const string Journals = "/letters/journals";
    public const string Substitutions = "/letters/substitutions";
    public const string HandOver = "/letters/hand-over";
    public const string Batch = "/letters/incoming/batch";
    public const string Labels = "/letters/incoming/labels";
    public const string Correspondents = "/letters/correspondents";

    public const string Partners = "/letters/exchange/partners";
    public const string SetPartner = "/letters/exchange/partners/set";
    public const string Envelopes = "/letters/exchange/journal";
    public const string OutsideFiles = "/letters/exchange/files";
    public const string ExportFile = "/letters/exchange/files/export";

    /// <summary>What a file of some days would hold.</summary>
    public static string Export(string system, DateOnly from, DateOnly to) => OfDays(OutsideFiles, system, from, to);

    public static string Exported(string system, DateOnly from, DateOnly to) => OfDays(ExportFile, system, from, to);

    private static string OfDays(string path, string system, DateOnly from, DateOnly to) =>
        $"{path}?system={Uri.EscapeDataString(system)}&from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}";

    public static string Partner(Id<ExchangePartner> id) => $"{SetPartner}?of={id}";

    public static string Envelope(Id<ExchangeEnvelope> id) => $"{Envelopes}/{id}";

    public const string Templates = "/letters/templates";
    public const string AddTemplate = "/letters/templates/add";
    public const string FindAnswer = "/letters/answer";

    public static string Template(Id<LetterTemplate> id) => $"{Templates}/{id}";

    public static string ShippedTemplate(string code, string language) => $"{Templates}/shipped/{code}-{language}.docx";

    public static string Correspondent(Id<Correspondent> id) => $"{Correspondents}/{id}";

    public static string StatisticsOf(string body) => $"{Statistics}/{Uri.EscapeDataString(body)}";

    public static string Matter(Id<Matter> id) => $"{Matters}/{id}";

    public static string RollOverOf(OrganKind organ) => $"{RollOver}?organ={organ}";

    public static string FilePlan(Id<FilePlan> id) => $"{FilePlans}/{id}";

    public static string OpenMatter(Id<IncomingLetter> id) => $"{Letter(id)}/matter";

    public static string Points(Id<IncomingLetter> id) => $"{Letter(id)}/points";

    public static string Extend(Id<IncomingLetter> id) => $"{Letter(id)}/extend";

    public static string Appeal(Id<IncomingLetter> id) => $"{Letter(id)}/appeal";

    public static string Leave(Id<IncomingLetter> id) => $"{Letter(id)}/leave";

    public static string Link(Id<IncomingLetter> id) => $"{Letter(id)}/link";

    public static string Access(Id<IncomingLetter> id) => $"{Letter(id)}/access";

    public static string Part(Id<IncomingLetter> id, Id<ResolutionExecutor> part) => $"{Letter(id)}/part/{part}";

    public static string Label(Id<IncomingLetter> id) => $"{Labels}?ids={id}";

    public static string AnswerPoints(Id<OutgoingLetter> id) => $"{Outgoing(id)}/points";

    public static string Incomplete(Id<OutgoingLetter> id) => $"{Outgoing(id)}/incomplete";

    public static string BatchOf(BatchKind kind, IReadOnlyList<string> ids) => $"{Batch}?act={kind}&ids={string.Join("&ids=", ids)}";

    public static string LabelsOf(IReadOnlyList<string> ids) => $"{Labels}?ids={string.Join("&ids=", ids)}";

    public static string PublicAnswer(OutgoingLetter letter) =>
        string.Create(CultureInfo.InvariantCulture, $"{FindAnswer}/{letter.TenantId}/{letter.Code}");

    public static string Basis(Id<IncomingLetter> id) => $"{Letter(id)}/burden";

    public static string Letter(Id<IncomingLetter> id) => $"{Incoming}/{id}";

    public static string Resolve(Id<IncomingLetter> id) => $"{Letter(id)}/resolve";

    public static string Close(Id<IncomingLetter> id) => $"{Letter(id)}/close";

    public static string Cancel(Id<IncomingLetter> id) => $"{Letter(id)}/cancel";

    public static string Receipt(Id<IncomingLetter> id) => $"{Letter(id)}/receipt";

    public static string AddFile(Id<IncomingLetter> id) => $"{Letter(id)}/files";

    /// <summary>Begins an answer; with an earlier answer, one that refers to it.</summary>
    public static string Reply(Id<IncomingLetter> id, Id<OutgoingLetter>? already = null) =>
        already is null ? $"{Draft}?reply={id}" : $"{Draft}?reply={id}&already={already}";

    /// <summary>Begins a letter by which another body gets it.</summary>
    public static string Forward(Id<IncomingLetter> id) => $"{Draft}?forward={id}";

    public static string OutgoingBatchOf(OutgoingBatchKind kind, IReadOnlyList<string> ids) => $"{OutgoingBatch}?act={kind}&ids={string.Join("&ids=", ids)}";

    public static string MassOf(IReadOnlyList<string> ids) => $"{Mass}?ids={string.Join("&ids=", ids)}";

    public static string Outgoing(Id<OutgoingLetter> id) => $"{OutgoingRegister}/{id}";

    public static string ChangeDraft(Id<OutgoingLetter> id) => $"{Draft}?letter={id}";

    public const string MailImport = "/letters/mail";
    public const string RefusedMails = "/letters/mail/refused";
    public const string MailSettings = "/letters/mail/settings";
    public const string Reminders = "/letters/reminders";
    public const string Mass = "/letters/outgoing/mass";
    public const string OutgoingBatch = "/letters/outgoing/batch";
    public const string Arrivals = "/letters/exchange/arrivals";
    public const string Stick = "/letters/exchange/stick";
    public const string Parcels = "/letters/exchange/parcels";

    public static string Signature(Id<IncomingLetter> id, Id<Platform.Files.StoredFile> file) => $"{Letter(id)}/signature?file={file}";

    public static string Paper(Id<OutgoingLetter> id, string kind) => $"{Outgoing(id)}/paper.{kind}";

    public static string OnStick(Id<OutgoingLetter> id) => $"{Outgoing(id)}/stick.tar";

    public static string Exchange(Id<OutgoingLetter> id) => $"{Outgoing(id)}/exchange";

    public static string Mail(Id<OutgoingLetter> id) => $"{Outgoing(id)}/mail";

    public static string Agreement(Id<OutgoingLetter> id) => $"{Outgoing(id)}/agreement";

    public static string Arrival(Id<Exchange.Arrival> id) => $"{Arrivals}/{id}";

    public static string Refused(Id<Post.RefusedMail> id) => $"{RefusedMails}/{id}";

    public static string Parcel(Id<Exchange.Parcel> id) => $"{Parcels}/{id}";
}
