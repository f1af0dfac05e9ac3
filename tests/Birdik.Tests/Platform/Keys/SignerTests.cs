using System.Buffers.Text;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Birdik.Platform.Keys;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Keys;

public sealed class SignerTests(BirdikHost host)
{
    private static readonly byte[] Data = "күбөлүк"u8.ToArray();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Signer Signer => host.Services.GetRequiredService<Signer>();

    [Fact]
    public void Sign_ThenVerify_Holds()
    {
        // Act
        var signature = Signer.Sign(Data);

        // Assert
        Assert.True(Signer.Verify(Data, signature));
        Assert.False(Signer.Verify("күбөлүк!"u8, signature));
        Assert.False(Signer.Verify(Data, signature with { KeyId = "../../birdik" }));
    }

    [Fact]
    public async Task Rotate_EarlierSignature_StaysValid()
    {
        // Arrange
        var before = Signer.Sign(Data);

        // Act
        var made = await RotateAsync();
        var after = Signer.Sign(Data);

        // Assert
        Assert.NotEqual(before.KeyId, after.KeyId);
        Assert.Contains(after.KeyId, Signer.PublicKeys().Keys.Select(key => key.Kid));
        Assert.Contains(made, Signer.PublicKeys().Keys.Select(key => key.Kid));
        Assert.True(Signer.Verify(Data, before));
    }

    [Fact]
    public async Task WellKnown_AnyoneWithoutAnAccount_CanVerify()
    {
        // Arrange
        using var client = host.Server.CreateClient();
        var signature = Signer.Sign(Data);

        // Act
        var keys = await client.GetFromJsonAsync<JsonWebKeySet>("/.well-known/birdik-keys.json", Ct);

        // Assert
        var key = keys!.Keys.Single(key => key.Kid == signature.KeyId);
        using var known = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Base64Url.DecodeFromChars(key.X), Y = Base64Url.DecodeFromChars(key.Y) },
        });
        Assert.True(known.VerifyData(Data, signature.Value, HashAlgorithmName.SHA256));
        Assert.Equal(("EC", "P-256", "ES256", "sig"), (key.Kty, key.Crv, key.Alg, key.Use));
    }

    [Fact]
    public void KeyFiles_AreReadableByTheirOwnerOnly()
    {
        // Arrange
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps rights in another way.");
            return;
        }

        var folder = Path.Combine(host.Store.DataDirectory, "keys");

        // Act
        var modes = new HashSet<UnixFileMode>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.pem"))
        {
            modes.Add(File.GetUnixFileMode(file));
        }

        // Assert
        Assert.Equal([UnixFileMode.UserRead | UnixFileMode.UserWrite], modes);
    }

    private async Task<string> RotateAsync() =>
        (await host.Services.GetRequiredService<WritePipeline>().RunAsync<MakeKeyHandler, string>(
            Tenant.Installation, Actor.System, (handler, change, ct) => handler.HandleAsync(change, ct), Ct)).Value;
}
