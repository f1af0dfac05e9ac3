using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Birdik.Testing;

namespace Birdik.Bench.Load;

/// <summary>Signs in and asks two addresses in turn from several workers and measures each answer to its last byte.</summary>
internal sealed class LoadDriver(string host, int workers, string user, string password)
{
    private const int WarmUp = 300;
    private const int Rounds = 8;

    public async Task<(LoadFigures Reference, LoadFigures Measured)> CompareAsync(string reference, string measured, int requests)
    {
        // A register that leads to the sign-in page must not pass for one that answered.
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(host),
        };
        await SignInAsync(client);
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        await AskAsync(client, reference, WarmUp);
        await AskAsync(client, measured, WarmUp);
        var first = new LoadFigures();
        var second = new LoadFigures();
        for (var round = 0; round < Rounds; round++)
        {
            first.Add(await AskAsync(client, reference, requests / Rounds));
            second.Add(await AskAsync(client, measured, requests / Rounds));
        }

        return (first, second);
    }

    private async Task SignInAsync(HttpClient client)
    {
        using var answer = await client.PostFormAsync(
            "/account/sign-in",
            new Dictionary<string, string> { ["Input.UserName"] = user, ["Input.Password"] = password },
            CancellationToken.None);
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
        {
            throw new InvalidOperationException($"{user} could not sign in: {(int)answer.StatusCode}");
        }
    }

    private async Task<LoadRound> AskAsync(HttpClient client, string address, int requests)
    {
        var times = new ConcurrentBag<double>();
        var bytes = 0;
        var left = requests;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, workers).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var sent = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(address);
                var body = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
                times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                bytes = body.Length;
            }
        }));
        return new LoadRound([.. times], Stopwatch.GetElapsedTime(start), bytes);
    }
}
