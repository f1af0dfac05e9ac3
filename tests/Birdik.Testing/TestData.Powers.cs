using Birdik.Law.Acts;
using Birdik.Methods.Powers;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Powers.Roles;

namespace Birdik.Testing;

public sealed partial class TestData
{
    /// <summary>The land code, which ships with the register of acts.</summary>
    public const string LandCode = "/akn/kg/act/1999-06-02/45";

    private static int _lastFunction = 100;

    /// <summary>A code of a sphere that no other test uses.</summary>
    public static string NewFunctionCode(Sphere sphere = Sphere.S11) => $"{sphere}.{Interlocked.Increment(ref _lastFunction)}";

    public static FunctionEntry FunctionEntry(FunctionKind kind = FunctionKind.Own) => new()
    {
        Kind = kind,
        Name = new LocalizedText("Жайыт билетин берүү", "Выдача пастбищных билетов", "Issuing pasture tickets"),
        Place = FunctionPlace.Municipality,
        Frequency = FunctionFrequency.Yearly,
        Post = FunctionPost.Pasture,
        Driver = VolumeDriver.Livestock,
        IsVerified = true,
    };

    /// <summary>Enters a function without roles or basis; answers its code.</summary>
    public async Task<string> CreateFunctionAsync(FunctionEntry? entry = null, Sphere sphere = Sphere.S11) =>
        (await ChangePowersAsync<CreateFunctionHandler, string>((handler, change, ct) => handler.HandleAsync(
            new CreateFunction(NewFunctionCode(sphere), entry ?? FunctionEntry()), change, ct))).Value;

    public async Task SetRolesAsync(string code, DateOnly on, params IReadOnlyList<RoleCell> cells) =>
        _ = (await ChangePowersAsync<SetFunctionRolesHandler, string>((handler, change, ct) => handler.HandleAsync(
            new SetFunctionRoles(code, on, Act, cells), change, ct))).Value;

    public async Task AddBasisAsync(string code, string act = LandCode, string provision = "13(1)2") =>
        _ = (await ChangePowersAsync<AddBasisHandler, Platform.Ids.Id<FunctionBasis>>((handler, change, ct) => handler.HandleAsync(
            new AddBasis(code, act, provision, null, null), change, ct))).Value;

    /// <summary>Writes in the national register of functions as the system does.</summary>
    public Task<Result<T>> ChangePowersAsync<THandler, T>(Func<THandler, ChangeContext, CancellationToken, Task<Result<T>>> use)
        where THandler : notnull => Pipeline.RunAsync(Tenant.Installation, Actor.System, use, CancellationToken.None);
}
