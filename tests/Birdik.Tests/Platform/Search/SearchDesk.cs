using System.Security.Claims;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Modules;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Search;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Search;

/// <summary>Puts documents and searches, as a person of a tenant.</summary>
internal static class SearchDesk
{
    public const string Kind = "test.letter";

    public static SearchEntry Entry(string id, string title = "Кат", string body = "", string kind = Kind) =>
        new(new SourceRef(kind, id), new LocalizedText(title, ""), $"/test/{id}", null) { Body = body };

    public static Task PutAsync(this BirdikHost host, int tenantId, params SearchEntry[] entries) =>
        host.IndexAsync(tenantId, async (index, ct) =>
        {
            foreach (var entry in entries)
            {
                await index.PutAsync(entry, ct);
            }
        });

    public static async Task IndexAsync(this BirdikHost host, int tenantId, Func<SearchIndex, CancellationToken, Task> write) =>
        _ = await host.Services.GetRequiredService<WritePipeline>().RunAsync<SearchIndex, Done>(
            tenantId, Actor.System, async (index, _, ct) =>
            {
                await write(index, ct);
                return new Done();
            }, TestContext.Current.CancellationToken);

    public static async Task<T> SearchAsync<T>(
        this BirdikHost host, int tenantId, Func<GlobalSearch, CancellationToken, Task<T>> ask, params string[] permissions)
    {
        await using var scope = host.Scope(tenantId);
        var services = scope.ServiceProvider;
        Claim[] claims =
        [
            new(BirdikClaims.User, Guid.CreateVersion7().ToString()),
            .. permissions.Select(permission => new Claim(BirdikClaims.Permission, permission)),
        ];
        var search = new GlobalSearch(
            services.GetRequiredService<BirdikDbContext>(),
            services.GetRequiredService<SearchLookup>(),
            new CurrentUser(new ClaimsPrincipal(new ClaimsIdentity(claims, "test"))),
            services.GetRequiredService<ModuleCatalog>(),
            services.GetServices<ISearchGrants>());
        return await ask(search, TestContext.Current.CancellationToken);
    }

    /// <summary>The ids found, best first; without a filter only of <see cref="Kind"/>, since what ships for all offices is in the store too.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(
        this BirdikHost host, int tenantId, string text, SearchFilter? filter = null, params string[] permissions) =>
        [.. (await host.SearchAsync(
            tenantId,
            (search, ct) => search.FindAsync(SearchQuery.Read(text), filter ?? new SearchFilter { Kind = Kind }, null, GlobalSearch.PageSize, ct),
            permissions)).Hits.Select(hit => hit.ObjectId)];
}
