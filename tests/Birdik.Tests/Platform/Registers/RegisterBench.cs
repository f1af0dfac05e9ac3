using System.Security.Claims;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Registers;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Registers;

/// <summary>Reads a register as one tenant, below the web.</summary>
internal sealed class RegisterBench(BirdikHost host, IRegister register, int tenantId)
{
    public async Task<RegisterPage> ReadAsync(string address, Language language = Language.Ky) =>
        await UseAsync(language, source =>
            register.ReadAsync(source, RegisterQuery.Read(register, address), TestContext.Current.CancellationToken));

    public async Task<IReadOnlyList<RegisterLine>> AllAsync(string address) =>
        await UseAsync(Language.Ky, async source =>
        {
            var lines = new List<RegisterLine>();
            await foreach (var line in register.AllAsync(
                source, RegisterQuery.Read(register, address), 100_000, TestContext.Current.CancellationToken))
            {
                lines.Add(line);
            }

            return lines;
        });

    /// <summary>The ids of all pages, walked forwards by their cursors.</summary>
    public async Task<List<string>> WalkAsync(string address, int size)
    {
        var ids = new List<string>();
        string? after = null;
        do
        {
            var page = await ReadAsync($"{address}&size={size}{(after is null ? "" : $"&after={after}")}");
            ids.AddRange(page.Lines.Select(line => line.Id));
            after = page.Next;
        }
        while (after is not null);

        return ids;
    }

    private async Task<T> UseAsync<T>(Language language, Func<RegisterSource, Task<T>> use)
    {
        await using var scope = host.Scope(tenantId);
        var services = scope.ServiceProvider;
        return await use(new RegisterSource(
            services.GetRequiredService<BirdikDbContext>(),
            services.GetRequiredService<NationalDb>(),
            new CurrentUser(new ClaimsPrincipal()),
            new Words(services.GetRequiredService<Texts>(), language),
            services.GetRequiredService<IDialect>(),
            host.Clock));
    }
}
