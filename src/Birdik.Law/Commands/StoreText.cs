using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Law.Reading;
using Birdik.Methods.Text;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Law.Commands;

/// <summary>Keeps an imported text in the national register; the act is entered when it is not there yet.</summary>
internal static class StoreText
{
    public static async Task<Result<AddedVersion>> KeepAsync(IServiceProvider services, LawFile file, string? uri, CancellationToken ct)
    {
        uri ??= ImportAnswer.UriOf(file);
        if (uri is null || !uri.StartsWith(ActAddress.Root, StringComparison.Ordinal))
        {
            return new Problem("law.uri-missing") { File = file.Name };
        }

        var pipeline = services.GetRequiredService<WritePipeline>();
        var act = await services.GetRequiredService<FindAct>().ByUriAsync(uri, ct);
        var key = act?.Key;
        if (key is null)
        {
            if (Entry(file) is not { } entry)
            {
                return new Problem("law.act-unknown") { File = file.Name, Args = new Dictionary<string, object?> { ["value"] = uri } };
            }

            var created = await pipeline.RunAsync<CreateActHandler, string>(
                Tenant.Installation, Actor.System, (handler, change, token) => handler.HandleAsync(new(entry), change, token), ct);
            if (!created.TryGet(out key))
            {
                return Result<AddedVersion>.Refused(created.Problems);
            }
        }

        if ((file.Xml?.ValidFrom ?? LastAmended(file) ?? file.Text.Date ?? act?.Date) is not { } from)
        {
            return new Problem("law.date-missing") { File = file.Name };
        }

        var language = file.Text.Language == TextLanguage.Ky ? ActLanguage.Ky : ActLanguage.Ru;
        return await pipeline.RunAsync<AddVersionHandler, AddedVersion>(
            Tenant.Installation, Actor.System,
            (handler, change, token) => handler.HandleAsync(new(key, language, from, Path.GetFileName(file.Name), file.Text), change, token), ct);
    }

    // A consolidated text stands as its last amending act left it.
    private static DateOnly? LastAmended(LawFile file) =>
        file.Text.AmendingActs.Count == 0 ? null : file.Text.AmendingActs.Max(act => act.Date);

    private static ActEntry? Entry(LawFile file) => file.Text is { Kind: { } kind, Title: { } title }
        ? new ActEntry
        {
            Kind = kind.InRegister(),
            Title = file.Text.Language == TextLanguage.Ky ? new LocalizedText(title, "") : new LocalizedText("", title),
            Number = file.Text.Number,
            Date = file.Text.Date,
            Spheres = [Sphere.S00],
        }
        : null;
}
