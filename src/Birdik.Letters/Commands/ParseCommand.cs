using System.CommandLine;
using Birdik.Letters.Mail;
using Birdik.Platform.Commands;

namespace Birdik.Letters.Commands;

/// <summary><c>birdik letters parse FILE.eml</c>: what a message says, and what in it is broken.</summary>
internal static class ParseCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "A message (.eml); - is standard input." };
        var json = CommandHost.Json();
        return CommandHost.Make(
            "parse", "Reads a message: sender, date, subject, text, attachments.", [file, json],
            (parsed, output, ct) => RunAsync(parsed.GetValue(file)!, parsed.GetValue(json), output.WithLetters(), ct));
    }

    private static async Task<int> RunAsync(string name, bool json, CommandOutput output, CancellationToken ct)
    {
        var file = await CommandFile.ReadAsync(name, MailLimits.MaxBytes, ct);
        if (!file.TryGet(out var raw))
        {
            return output.Refuse(file.Problems, json);
        }

        var read = MailReader.Read(raw);
        if (!read.TryGet(out var message))
        {
            return output.Refuse([.. read.Problems.Select(problem => problem with { File = name })], json);
        }

        if (json)
        {
            output.WriteJson(new
            {
                message.From,
                message.To,
                message.Subject,
                message.Date,
                message.Text,
                Attachments = message.Attachments.Select(one => new { one.Name, one.Type, one.Size, one.Sha256 }),
                Problems = message.Problems.Select(problem => output.Row(problem with { File = name })),
            });
            return CommandHost.Ok;
        }

        await Tell(message, output.Standard);
        foreach (var row in message.Problems.Select(output.Row))
        {
            output.Say($"{row.Code}: {row.Message}");
        }

        return CommandHost.Ok;
    }

    private static async Task Tell(MailMessage message, TextWriter to)
    {
        await to.WriteLineAsync($"From: {string.Join(", ", message.From.Select(Show))}");
        await to.WriteLineAsync($"To: {string.Join(", ", message.To.Select(Show))}");
        await to.WriteLineAsync($"Subject: {message.Subject}");
        await to.WriteLineAsync($"Date: {message.Date:yyyy-MM-dd HH:mm zzz}");
        foreach (var attachment in message.Attachments)
        {
            await to.WriteLineAsync($"Attachment: {attachment.Name} ({attachment.Type}, {attachment.Size})");
        }

        await to.WriteLineAsync();
        await to.WriteLineAsync(message.Text);
    }

    private static string Show(MailPerson person) => person.Name.Length == 0 ? person.Address : $"{person.Name} <{person.Address}>";
}
