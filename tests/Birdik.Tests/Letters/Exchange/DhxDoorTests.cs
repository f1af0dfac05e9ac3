using System.Text.Json;
using Birdik.Letters.Outside;
using Birdik.Platform.Ids;
using Birdik.Testing;
using Microsoft.AspNetCore.Http;

namespace Birdik.Tests.Letters.Exchange;

/// <summary>What is not even read; on a store of its own, whose only partner is called through X-Road.</summary>
public sealed class DhxDoorTests(BirdikHost host) : OfficeTests(host), IClassFixture<BirdikHost>
{
    [Theory]
    [InlineData("KG/GOV/70000002/DHX-other", true)]
    [InlineData("KG/GOV/70000002/ANOTHER", true)]
    [InlineData("KG/GOV/70000009/DHX-other", false)]
    [InlineData("KG/GOV", false)]
    [InlineData("KG//70000002/DHX-other", false)]
    [InlineData("", false)]
    public async Task Call_ThroughXRoad_IsReadOnlyOfAMemberThatIsAPartner(string client, bool isRead)
    {
        // Arrange
        await KnowAsync();
        await using var body = new HeardBody("{}"u8.ToArray());

        // Act
        var answer = await SendAsync(body, client, null);

        // Assert
        Assert.Equal(isRead, body.IsRead);
        Assert.Equal(DhxFaults.Validation, answer.Fault!.Faultcode);
    }

    [Fact]
    public async Task Call_ThatSaysItIsTooLarge_IsNotRead()
    {
        // Arrange
        await KnowAsync();
        await using var body = new HeardBody("{}"u8.ToArray());

        // Act
        var answer = await SendAsync(body, "KG/GOV/70000002/DHX-other", DhxForm.MaxBytes + 1L);

        // Assert
        Assert.False(body.IsRead);
        Assert.Equal(DhxFaults.SizeLimitExceeded, answer.Fault!.Faultcode);
    }

    private async Task KnowAsync()
    {
        var office = await OfficeAsync();
        Assert.Empty((await RunAsync<SetPartnerHandler, Id<ExchangePartner>>(office.Head, (handler, change) => handler.HandleAsync(
            new(null, "Тоң айыл өкмөтү", "http://ss.kg/r1/KG/GOV/70000002/DHX-other/dhx", "other", "KG/GOV/70000001/DHX-birdik", new string('b', 43), true),
            change, Ct))).Problems);
    }

    /// <summary>A call whose body tells whether it was read.</summary>
    private async Task<DhxAnswer> SendAsync(HeardBody body, string? client, long? length)
    {
        var answer = await Host.Server.SendAsync(
            context =>
            {
                (context.Request.Method, context.Request.Path, context.Request.Body) = ("POST", "/dhx/v1/sendDocument", body);
                context.Request.ContentLength = length;
                if (client is not null)
                {
                    context.Request.Headers["X-Road-Client"] = client;
                }
            }, Ct);
        Assert.Equal(StatusCodes.Status200OK, answer.Response.StatusCode);
        return (await JsonSerializer.DeserializeAsync<DhxAnswer>(answer.Response.Body, DhxForm.Json, Ct))!;
    }

    private sealed class HeardBody(byte[] content) : MemoryStream(content)
    {
        public bool IsRead { get; private set; }

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            IsRead = true;
            return base.CopyToAsync(destination, bufferSize, cancellationToken);
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            IsRead = true;
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
