using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Birdik.Testing;

namespace Birdik.Tests.Letters.Exchange;

/// <summary>Stands where the security server of X-Road would: hears calls and answers each as it was told.</summary>
internal sealed class SecurityServer : IDisposable
{
    private static readonly byte[] Receipt = """{"receiptId":"7"}"""u8.ToArray();

    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<Reply> _replies;

    public SecurityServer(params Reply[] replies)
    {
        _replies = new(replies);
        var root = $"http://127.0.0.1:{BirdikProcess.FreePort()}/";
        Address = $"{root}r1/KG/GOV/70000002/DHX-other/dhx";
        _listener.Prefixes.Add(root);
        _listener.Start();
        _ = HearAsync();
    }

    /// <summary>The service of the other office, as it is called through the own security server.</summary>
    public string Address { get; }

    public ConcurrentQueue<Call> Calls { get; } = [];

    public void Dispose() => _listener.Close();

    private async Task HearAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
            // Closed, or the caller has gone away.
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or IOException)
            {
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        Calls.Enqueue(new Call(
            $"{context.Request.HttpMethod} {context.Request.RawUrl}",
            context.Request.Headers.AllKeys.ToDictionary(name => name!, name => context.Request.Headers[name]!, StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync()));
        if (!_replies.TryDequeue(out var reply) || reply.Status == 0)
        {
            context.Response.ContentLength64 = Receipt.Length;
            await context.Response.OutputStream.WriteAsync(Receipt.AsMemory(0, 1));
            context.Response.Abort();
            return;
        }

        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = "application/json";
        if (reply.Error is { } error)
        {
            context.Response.Headers["X-Road-Error"] = error;
        }

        if (reply.Status == (int)HttpStatusCode.Redirect)
        {
            context.Response.RedirectLocation = Address;
        }

        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(reply.Body));
        context.Response.Close();
    }

    /// <param name="Line">Verb and address.</param>
    public sealed record Call(string Line, IReadOnlyDictionary<string, string> Headers, string Body);

    /// <param name="Status">0 breaks the line within the answer.</param>
    /// <param name="Error">What the security server names as its fault.</param>
    public sealed record Reply(int Status, string Body = "", string? Error = null);
}
