using Birdik.Platform.Audit;
using Birdik.Platform.Modules;
using Birdik.Platform.Registers;
using Birdik.Platform.Threads;
using Birdik.Powers.Roles;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Powers.Functions;

internal static class FunctionServices
{
    public static void AddFunctions(this IServiceCollection services)
    {
        services.AddTransient<CreateFunctionHandler>();
        services.AddTransient<CorrectFunctionHandler>();
        services.AddTransient<EndFunctionHandler>();
        services.AddTransient<AddBasisHandler>();
        services.AddTransient<EndBasisHandler>();
        services.AddTransient<SetFunctionRolesHandler>();
        services.AddTransient<FunctionRules>();
        services.AddTransient<FunctionSearch>();
        services.AddTransient<BasisReader>();
        services.AddTransient<FunctionsGivenOnlyBy>();
        services.AddTransient<ReadFunction>();
        services.AddTransient<ReadPowers>();
        services.AddTransient<MatrixWriter>();
        services.AddTransient<EnterShippedFunctions>();
        services.AddTransient<IReferenceData, ShippedFunctions>();
        services.AddTransient<IThreadSource, FunctionThread>();
        services.AddSingleton(new NationalKind(FunctionRef.Kind));
        services.AddRegister<FunctionRegister>();
    }
}
