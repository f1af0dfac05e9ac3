using System.Collections.Concurrent;
using System.Net.Sockets;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Operations;

/// <summary>kill -9 while a thousand writes are under way: what was answered is there, and the chains are whole.</summary>
[Trait("Category", "Slow")]
public sealed class PowerCutTests
{
    private const int Writes = 1_000;
    private const int Tenants = 8;
    private const int AnsweredBeforeTheCut = 200;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_DuringWrites_LosesNothingThatWasAnswered()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        for (var tenant = 0; tenant < Tenants; tenant++)
        {
            await store.MakeTenantAsync(10 + tenant, deeds: 0);
        }

        // Act
        var answered = await WriteUntilCutAsync(store.Place);
        await using var restarted = await BirdikProcess.ServeAsync(store.Place);

        // Assert
        Assert.InRange(answered.Count, AnsweredBeforeTheCut, Writes - 1);
        var kept = await store.ReadAsync(db => db.Set<Organ>().Select(organ => organ.Name.Ky).ToListAsync(Ct));
        Assert.Empty(answered.Except(kept));
        Assert.Equal(kept.Count, kept.Distinct().Count());
        var verified = await BirdikProcess.RunAsync(store.Place, "verify");
        Assert.True(verified.ExitCode == 0, verified.Errors);
    }

    private static async Task<IReadOnlyCollection<string>> WriteUntilCutAsync(TestStore place)
    {
        await using var serve = await BirdikProcess.ServeAsync(place, WriteProbe.StartWith);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Writes }) { Timeout = TimeSpan.FromMinutes(5) };
        var answered = new ConcurrentBag<string>();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writing = Task.WhenAll(Enumerable.Range(0, Writes).Select(number => WriteAsync(number)));
        await Task.WhenAny(enough.Task, writing);
        await serve.KillAsync();
        await writing;
        return answered;

        async Task WriteAsync(int number)
        {
            try
            {
                using var answer = await client.PostAsync(
                    new Uri($"{serve.Address}/probe/{10 + (number % Tenants)}/n{number}"), content: null, Ct);
                if (answer.IsSuccessStatusCode)
                {
                    answered.Add($"n{number}");
                }
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or SocketException)
            {
                // The cut came before the answer: nothing was promised.
            }

            if (answered.Count >= AnsweredBeforeTheCut)
            {
                enough.TrySetResult();
            }
        }
    }
}
