using Birdik.Planning.Needs;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;

namespace Birdik.Testing;

public sealed partial class TestData
{
    /// <summary>A new municipality on the aimak <c>{code}a</c> of <see cref="CreateTerritoryAsync"/>; answers it and the code of its village.</summary>
    public async Task<(Tenant Office, string Village)> CreateMunicipalityAsync()
    {
        var code = await CreateTerritoryAsync();
        var number = Interlocked.Increment(ref _lastTenant);
        var name = new LocalizedText($"Чоң-Сары-Ой {number}", $"Чон-Сары-Ой {number}", $"Chong-Sary-Oi {number}");
        var office = (await Pipeline.RunAsync<CreateTenantHandler, Tenant>(
            Tenant.Installation,
            Actor.System,
            (handler, change, ct) => handler.HandleAsync(
                new CreateTenant($"t{number}", TenantKind.Municipality, name, new DateOnly(2020, 1, 1), $"{code}a"), change, ct),
            CancellationToken.None)).Value;
        return (office, $"{code}v");
    }

    /// <summary>Raises a need as a resident does.</summary>
    public Task<Result<RaisedNeed>> RaiseNeedAsync(Tenant office, string text, Func<RaiseNeed, RaiseNeed>? with = null)
    {
        var command = new RaiseNeed(NeedSphere.Water, text) { People = 120 };
        return Pipeline.RunAsync<RaiseNeedHandler, RaisedNeed>(
            office.Id,
            new Actor(ActorKind.Visitor, null, "", null),
            (handler, change, ct) => handler.HandleAsync(with?.Invoke(command) ?? command, change, ct),
            CancellationToken.None);
    }
}
