using System.CommandLine;
using Birdik.Letters.Signatures;
using Birdik.Platform.Commands;

namespace Birdik.Letters.Commands;

/// <summary><c>birdik letters verify FILE</c>: whether a signed container or signature is sound, and whom it can be believed.</summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "An ASiC or BDOC container, or a CMS signature; - is standard input." };
        var of = new Option<string?>("--document")
        {
            Description = "What a detached signature is of (default: FILE without its last extension).",
            HelpName = "FILE",
        };
        var json = CommandHost.Json();
        return CommandHost.Make(
            "verify", "Checks a signed container or a detached signature.", [file, of, json],
            (parsed, output, ct) => RunAsync(
                parsed.GetValue(file)!, parsed.GetValue(of), parsed.GetValue(json), output.WithLetters(), ct));
    }

    private static async Task<int> RunAsync(string name, string? of, bool json, CommandOutput output, CancellationToken ct)
    {
        var file = await CommandFile.ReadAsync(name, ContainerCheck.MaxBytes, ct);
        if (!file.TryGet(out var content))
        {
            return output.Refuse(file.Problems, json);
        }

        SignedDocument? document = null;
        if ((of ?? Beside(name)) is { } path)
        {
            var read = await CommandFile.ReadAsync(path, ContainerCheck.MaxBytes, ct);
            if (!read.TryGet(out var bytes))
            {
                return output.Refuse(read.Problems, json);
            }

            document = new SignedDocument(Path.GetFileName(path), bytes);
        }

        var verdict = ContainerCheck.Of(content, Path.GetFileName(name), document, TimeProvider.System.GetUtcNow().UtcDateTime);
        if (json)
        {
            output.WriteJson(new
            {
                Format = CodeOf(verdict.Format),
                verdict.Integrity,
                verdict.Trust,
                verdict.Documents,
                Signatures = verdict.Signatures.Select(one => new { one.Signer, one.SigningTime, one.Valid, one.Reason }),
                Problems = verdict.Problems.Select(output.Row),
            });
            return CommandHost.Ok;
        }

        output.Standard.WriteLine($"{CodeOf(verdict.Format)}: {verdict.Integrity}, {verdict.Trust}");
        foreach (var row in verdict.Problems.Select(output.Row))
        {
            output.Say(row.File is null ? $"{row.Code}: {row.Message}" : $"{row.File}: {row.Code}: {row.Message}");
        }

        return CommandHost.Ok;
    }

    private static string? Beside(string name)
    {
        var beside = name == "-" || ContainerCheck.FormatByName(name) != ContainerFormat.Cms ? null : name[..^Path.GetExtension(name).Length];
        return File.Exists(beside) ? beside : null;
    }

    private static string CodeOf(ContainerFormat format) => format switch
    {
        ContainerFormat.AsicE => "asic-e",
        ContainerFormat.AsicS => "asic-s",
        ContainerFormat.Bdoc => "bdoc",
        ContainerFormat.Cms => "cms",
        ContainerFormat.Unknown => "unknown",
    };
}
