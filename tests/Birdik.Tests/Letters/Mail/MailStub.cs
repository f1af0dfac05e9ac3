using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Birdik.Tests.Letters.Mail;

/// <summary>Stands where an office's mail server would: a mailbox by IMAP or a post by SMTP, in so many words as the program needs, that breaks off where it is told to.</summary>
internal sealed partial class MailStub : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<MailStub, StreamReader, StreamWriter, Task> _speak;

    private MailStub(Func<MailStub, StreamReader, StreamWriter, Task> speak)
    {
        _speak = speak;
        _listener.Start();
        _ = HearAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The messages of the mailbox; the first has the number 1.</summary>
    public List<string> Box { get; init; } = [];

    /// <summary>The message at whose text the line breaks.</summary>
    public int? BreaksAt { get; set; }

    /// <summary>What the server says to a recipient.</summary>
    public string ToRecipient { get; set; } = "250 OK";

    public static MailStub Imap(params string[] box) => new((stub, reader, writer) => stub.ImapAsync(reader, writer)) { Box = [.. box] };

    public static MailStub Smtp() => new((stub, reader, writer) => stub.SmtpAsync(reader, writer));

    public void Dispose() => _listener.Dispose();

    private async Task HearAsync()
    {
        while (true)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await using var line = client.GetStream();
                using var reader = new StreamReader(line, Encoding.Latin1);
                await using var writer = new StreamWriter(line, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
                await _speak(this, reader, writer);
            }
            catch (IOException)
            {
                // The caller has gone away.
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ImapAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("* OK [CAPABILITY IMAP4rev1] ready");
        while (await reader.ReadLineAsync() is { } line)
        {
            var (tag, asked) = (line.Split(' ')[0], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            if (Text().Match(asked) is { Success: true } text && int.Parse(text.Groups[1].Value, CultureInfo.InvariantCulture) == BreaksAt)
            {
                return;
            }

            await writer.WriteAsync(Answer(asked));
            await writer.WriteLineAsync($"{tag} OK {(asked.StartsWith("EXAMINE", StringComparison.Ordinal) ? "[READ-ONLY] " : "")}done");
            if (asked.StartsWith("LOGOUT", StringComparison.Ordinal))
            {
                return;
            }
        }
    }

    private string Answer(string asked)
    {
        if (Text().Match(asked) is { Success: true } text)
        {
            var at = int.Parse(text.Groups[1].Value, CultureInfo.InvariantCulture);
            return $"* {at} FETCH (UID {at} BODY[] {{{Encoding.UTF8.GetByteCount(Box[at - 1])}}}\r\n{Box[at - 1]})\r\n";
        }

        return asked.Split(' ') switch
        {
            ["LIST", _, "\"\"", ..] => "* LIST (\\Noselect) \"/\" \"\"\r\n",
            ["LIST", ..] => "* LIST () \"/\" \"INBOX\"\r\n",
            ["EXAMINE", ..] => $"* {Box.Count} EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen)\r\n* OK [UIDVALIDITY 1] same\r\n* OK [UIDNEXT {Box.Count + 1}] next\r\n",
            ["UID", "SEARCH", ..] => $"* SEARCH {string.Join(' ', Enumerable.Range(1, Box.Count))}\r\n",
            ["UID", "FETCH", var set, ..] => string.Concat(Numbers(set).Select(at =>
                $"* {at} FETCH (UID {at} RFC822.SIZE {Encoding.UTF8.GetByteCount(Box[at - 1])} ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL))\r\n")),
            _ => "",
        };
    }

    /// <summary>The numbers of a set such as <c>1,3:5</c>.</summary>
    private static IEnumerable<int> Numbers(string set) => set.Split(',').Select(part => part.Split(':')).SelectMany(ends =>
    {
        var (first, last) = (int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[^1], CultureInfo.InvariantCulture));
        return Enumerable.Range(first, last - first + 1);
    });

    private async Task SmtpAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("220 ready");
        while (await reader.ReadLineAsync() is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            await writer.WriteLineAsync(verb switch { "RCPT" => ToRecipient, "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 OK" });
            if (verb == "DATA")
            {
                while (await reader.ReadLineAsync() is not (null or "."))
                {
                }

                await writer.WriteLineAsync("250 OK");
            }
            else if (verb == "QUIT")
            {
                return;
            }
        }
    }

    [GeneratedRegex(@"^UID FETCH (\d+) \(?BODY\.PEEK\[\]")]
    private static partial Regex Text();
}
