using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;

namespace Birdik.Testing;

public sealed partial class TestData
{
    public const string Act = "30.03.2023 № 177 токтом";

    /// <summary>An oblast with a rayon and two aiyl aimaks (<c>a</c> with a village <c>v</c>, and <c>b</c>); answers the prefix of their codes.</summary>
    public async Task<string> CreateTerritoryAsync()
    {
        var code = NewCode();
        _ = (await ImportUnitsAsync($"""
            id,kind,name_ky,name_ru,name_en,parent,lat,lon,from,to
            {code}o,oblast,Сынак облусу,Сынакская область,Synak oblast,,42,74,1991-01-01,
            {code}r,rayon,Көл району,Кёльский район,Kol rayon,{code}o,42.1,74.1,1991-01-01,
            {code}a,aimak,Чоң-Сары-Ой айыл аймагы,Чон-Сары-Ой,Chong-Sary-Oi,{code}r,42.2,74.2,1996-01-01,
            {code}b,aimak,Бостери айыл аймагы,Бостери,Bosteri,{code}r,42.3,74.3,1996-01-01,
            {code}v,village,Баетовка айылы,Баетовка,Baetovka,{code}a,42.21,74.21,1996-01-01,
            """)).Value;
        return code;
    }

    /// <summary>Changes the register of units as a state body does, by an act.</summary>
    public Task<Result<string>> ChangeUnitsAsync<THandler>(
        Func<THandler, ChangeContext, Task<Result<string>>> use, int tenantId = Tenant.Installation, string? act = Act)
        where THandler : notnull =>
        Pipeline.RunAsync<THandler, string>(
            tenantId, Actor.System, (handler, change, _) => use(handler, change), CancellationToken.None, legalBasis: act);

    public Task<Result<string>> RenameUnitAsync(string code, string name, string? newCode = null) =>
        ChangeUnitsAsync<RenameUnitHandler>((handler, change) => handler.HandleAsync(
            new(code, new LocalizedText(name, name), newCode, new DateOnly(2025, 1, 1)), change, CancellationToken.None));

    public Task<Result<string>> AbolishUnitAsync(string code, params IReadOnlyList<string> successors) =>
        ChangeUnitsAsync<AbolishUnitHandler>((handler, change) => handler.HandleAsync(
            new(code, new DateOnly(2024, 11, 16), successors, SuccessionKind.Merged), change, CancellationToken.None));
}
