using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Registers;

public static class RegisterServices
{
    /// <summary>Adds a register: its page, its exports and its API come with it.</summary>
    public static IServiceCollection AddRegister<T>(this IServiceCollection services)
        where T : class, IRegister => services.AddSingleton<IRegister, T>();
}
