using Birdik.Platform.Norms;
using Birdik.Platform.Outbox;
using Birdik.Platform.Registers;
using Birdik.Platform.Threads;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Powers.Agreements;

internal static class AgreementServices
{
    public static void AddAgreements(this IServiceCollection services)
    {
        services.AddNorms(DelegationNorms.All);
        services.AddTransient<DelegationRules>();
        services.AddTransient<AgreementSearch>();
        services.AddTransient<DraftAgreementHandler>();
        services.AddTransient<StepAgreementHandler>();
        services.AddTransient<RecordMoneyHandler>();
        services.AddTransient<HandInReportHandler>();
        services.AddTransient<TakeAgreementHandler>();
        services.AddTransient<IThreadSource, AgreementThread>();
        services.AddRegister<AgreementRegister>();
        services.AddOutboxSender<AgreementChanged, AgreementPost>();
    }
}
