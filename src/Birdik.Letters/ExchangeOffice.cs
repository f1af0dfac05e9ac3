using Birdik.Letters.Agreements;
using Birdik.Letters.Demo;
using Birdik.Letters.Exchange;
using Birdik.Letters.FileTexts;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Outside;
using Birdik.Letters.Papers;
using Birdik.Letters.Post;
using Birdik.Letters.Signatures;
using Birdik.Platform.Jobs;
using Birdik.Platform.Modules;
using Birdik.Platform.Outbox;
using Birdik.Platform.Permissions;
using Birdik.Platform.Registers;
using Birdik.Platform.Threads;
using Birdik.Platform.Today;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Letters;

/// <summary>What comes in and goes out by machine: texts of files, papers, agreement and signatures, exchange, mail.</summary>
internal static class ExchangeOffice
{
    private const string Area = "Letters";

    public static IEnumerable<MenuItem> Menu =>
    [
        new(MenuSection.Letters, "LettersArrivals", LettersLinks.Arrivals, LettersPermissions.Register, 10),
        new(MenuSection.Letters, "LettersParcels", LettersLinks.Parcels, LettersPermissions.Dispatch, 11),
        new(MenuSection.Letters, "LettersStick", LettersLinks.Stick, LettersPermissions.Register, 11),
        new(MenuSection.Letters, "LettersOutsideFiles", LettersLinks.OutsideFiles, LettersPermissions.Register, 11),
        new(MenuSection.Settings, "LettersPartners", LettersLinks.Partners, LettersPermissions.Manage, 32),
        new(MenuSection.Letters, "LettersMail", LettersLinks.MailImport, LettersPermissions.Register, 12),
        new(MenuSection.Settings, "LettersReminders", LettersLinks.Reminders, LettersPermissions.View, 31),
        new(MenuSection.Settings, "LettersMailSettings", LettersLinks.MailSettings, LettersPermissions.Manage, 30),
    ];

    private static readonly (string Page, string Permission)[] Pages =
    [
        ("/Exchange/Arrival", LettersPermissions.Register),
        ("/Exchange/Stick", LettersPermissions.Register),
        ("/Exchange/OutsideFiles", LettersPermissions.Register),
        ("/Exchange/Partners", LettersPermissions.Manage),
        ("/Exchange/Partner", LettersPermissions.Manage),
        // An envelope that holds the words of a letter is for fewer; the page asks.
        ("/Exchange/Envelope", LettersPermissions.Manage),
        ("/Outgoing/Exchange", LettersPermissions.Dispatch),
        ("/Outgoing/Mass", LettersPermissions.Draft),
        ("/Outgoing/Batch", LettersPermissions.Dispatch),
        ("/Outgoing/Agreement", LettersPermissions.View),
        ("/Incoming/Signature", LettersPermissions.View),
        ("/Mail/Import", LettersPermissions.Register),
        ("/Mail/Refused", LettersPermissions.Register),
        ("/Mail/Settings", LettersPermissions.Manage),
        ("/Mail/Reminders", LettersPermissions.View),
        ("/Outgoing/Mail", LettersPermissions.Dispatch),
    ];

    public static IServiceCollection AddExchangeOffice(this IServiceCollection services)
    {
        services.AddSingleton<Tesseract>();
        services.AddSingleton<FileTextReader>();
        services.AddScoped<ReadFileTexts>();
        services.AddTransient<KeepFileTextHandler>();
        services.AddJob<ReadFilesJob>(ReadFilesJob.Name, ReadFilesJob.Cron);
        services.AddScoped<MakePaper>();
        services.AddScoped<ReadAgreements>();
        services.AddScoped<SignedFiles>();
        services.AddTransient<AskAgreementHandler>();
        services.AddTransient<SayAgreementHandler>();
        services.AddTransient<AttachSignatureHandler>();
        services.AddScoped<SpokenForDrafts>();
        services.AddTransient<DraftMassHandler>();
        services.AddTransient<DoOutgoingBatchHandler>();
        services.AddTransient<SendByExchangeHandler>();
        services.AddTransient<TakeOutLettersHandler>();
        services.AddTransient<ArrivalSearch>();
        services.AddTransient<ReceiveParcelHandler>();
        services.AddTransient<NoteParcelHandler>();
        services.AddTransient<ReceiveStickHandler>();
        services.AddTransient<DecideArrivalHandler>();
        services.AddSingleton<MailSecrets>();
        services.AddSingleton<MailLine>();
        services.AddTransient<FetchMail>();
        services.AddTransient<KeepRefusedMailHandler>();
        services.AddTransient<SettleRefusedMailHandler>();
        services.AddTransient<IThreadSource, RefusedMailThread>();
        services.AddTransient<ITodaySource, RefusedMailToday>();
        services.AddRegister<RefusedMailRegister>();
        services.AddTransient<SetMailAccountHandler>();
        services.AddTransient<SendByMailHandler>();
        services.AddTransient<SendReceiptHandler>();
        services.AddTransient<SetReminderAddressHandler>();
        services.AddScoped<MailReminders>();
        services.AddOutboxSender<MailQueued, MailPost>();
        services.AddJob<FetchMailJob>(FetchMailJob.Name, FetchMailJob.Cron);
        services.AddTransient<IThreadSource, ArrivalThread>();
        services.AddTransient<ITodaySource, ArrivalToday>();
        services.AddRegister<ArrivalRegister>();
        services.AddRegister<ParcelRegister>();
        services.AddTransient<IDemoStory, ExchangeStory>();
        services.AddOutboxSender<ParcelSent, BringParcel>();
        services.AddSingleton<CapsuleLine>();
        services.AddSingleton<IOutsideSystem, DhxForm>();
        services.AddSingleton<IOutsideSystem, InfodocsForm>();
        services.AddSingleton<IOutsideSystem, SanaripForm>();
        services.AddOutboxSender<CapsuleQueued, SendCapsule>();
        services.AddTransient<NoteCapsuleHandler>();
        services.AddTransient<ReceiveCapsuleHandler>();
        services.AddTransient<TakeStatusHandler>();
        services.AddTransient<NoteRefusedCallHandler>();
        services.AddScoped<DhxDoor>();
        services.AddTransient<SetPartnerHandler>();
        services.AddTransient<ImportLettersRun>();
        services.AddTransient<ImportLettersHandler>();
        services.AddScoped<ExportLetters>();
        services.AddRegister<EnvelopeRegister>();
        services.AddJob<SendCapsulesJob>(SendCapsulesJob.Name, SendCapsulesJob.Cron);
        services.AddOutboxSender<ArrivalDecided, TellSender>();
        services.Configure<RazorPagesOptions>(options =>
            Array.ForEach(Pages, one => options.Conventions.RequirePage(Area, one.Page, one.Permission)));
        return services;
    }
}
