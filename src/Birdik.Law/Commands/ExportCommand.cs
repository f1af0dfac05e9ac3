using System.CommandLine;
using System.Text;
using System.Xml.Linq;
using Birdik.Law.Acts;
using Birdik.Law.AkomaNtoso;
using Birdik.Law.Provisions;
using Birdik.Law.Reading;
using Birdik.Platform.Commands;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Law.Commands;

/// <summary><c>birdik law export URI|FILE --format akn</c>: a text as Akoma Ntoso 3.0.</summary>
internal static class ExportCommand
{
    private const string Akn = "akn";

    public static Command Make(CommandHost host)
    {
        var source = new Argument<string>("URI|FILE") { Description = "A file, or the address of an act in the store." };
        var format = new Option<string>("--format") { Description = "akn: Akoma Ntoso 3.0.", DefaultValueFactory = _ => Akn };
        format.AcceptOnlyFromAmong(Akn);
        var to = new Option<string?>("--out") { Description = "File to write (default: standard output).", HelpName = "FILE" };
        return host.MakeWithServices("export", "Writes the text of an act as Akoma Ntoso.", [source, format, to], (services, parsed, output, ct) =>
            RunAsync(services, parsed.GetValue(source)!, parsed.GetValue(to), output.With(LawCommand.Texts), ct));
    }

    private static async Task<int> RunAsync(IServiceProvider services, string source, string? to, CommandOutput output, CancellationToken ct)
    {
        var stored = source.StartsWith(ActAddress.Root, StringComparison.Ordinal) && !File.Exists(source);
        var document = stored ? await OfActAsync(services, source, ct) : await OfFileAsync(source, ct);
        return document.TryGet(out var xml) ? await WriteAsync(AknWriter.ToText(xml), to, output, ct) : output.Refuse(document.Problems);
    }

    private static async Task<Result<XDocument>> OfFileAsync(string source, CancellationToken ct)
    {
        var read = await LawFiles.ReadAsync(source, ct);
        if (!read.TryGet(out var file))
        {
            return Result<XDocument>.Refused(read.Problems);
        }

        return file.Broken
            ? Result<XDocument>.Refused(file.Problems)
            : file.Xml?.Xml ?? AknWriter.Write(file.Text, new AknIdentity(ImportAnswer.UriOf(file) ?? Unnamed(source)));
    }

    private static async Task<Result<XDocument>> OfActAsync(IServiceProvider services, string uri, CancellationToken ct)
    {
        if (await services.GetRequiredService<StoreStart>().CheckAsync(ct) is { } problem)
        {
            return problem;
        }

        if (await services.GetRequiredService<FindAct>().ByUriAsync(uri, ct) is not { } act)
        {
            return new Problem("law.act-unknown", ProblemKind.NotFound) { Args = new Dictionary<string, object?> { ["value"] = uri } };
        }

        var today = services.GetRequiredService<TimeProvider>().Today();
        var versions = services.GetRequiredService<FindVersion>();
        var version = await versions.OnAsync(act.Id, ActLanguage.Ru, today, ct) ?? await versions.OnAsync(act.Id, ActLanguage.Ky, today, ct);
        if (version is null)
        {
            return new Problem("law.act-without-text", ProblemKind.NotFound) { Args = new Dictionary<string, object?> { ["value"] = uri } };
        }

        var rows = await services.GetRequiredService<ReadText>().AllAsync(version.Id, ct);
        var text = StoredText.Of(rows, version.Language);
        return AknWriter.Write(text with { Date = text.Date ?? act.Date, Number = text.Number ?? act.Number }, new AknIdentity(act.Uri, version.From));
    }

    private static async Task<int> WriteAsync(string xml, string? to, CommandOutput output, CancellationToken ct)
    {
        if (to is null)
        {
            await output.Standard.WriteLineAsync(xml);
            return CommandHost.Ok;
        }

        try
        {
            await File.WriteAllTextAsync(to, xml, new UTF8Encoding(false), ct);
            return CommandHost.Ok;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return output.Refuse(
                [new Problem("platform.file-refused") { File = to, Args = new Dictionary<string, object?> { ["message"] = refused.Message } }]);
        }
    }

    private static string Unnamed(string source) => $"{ActAddress.Root}nd/{ActAddress.Slug(Path.GetFileNameWithoutExtension(source))}";
}
