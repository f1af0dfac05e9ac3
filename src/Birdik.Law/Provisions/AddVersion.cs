using Birdik.Law.Acts;
using Birdik.Methods.Law.Structure;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Provisions;

/// <summary>
/// Adds a text of an act from a day on. One of the same day and language takes the place of the former. The addresses that the act had
/// before keep their ids.
/// </summary>
public sealed record AddVersion(string ActKey, ActLanguage Language, DateOnly From, string Source, LegalText Text, bool IsSynthetic = false);

/// <summary>What was added.</summary>
public sealed record AddedVersion(Id<ActVersion> Version, int Provisions, int Articles, int NewAddresses);

public sealed class AddVersionHandler(BirdikDbContext db, ActRules rules, IEnumerable<IVersionReader> readers, Texts texts)
{
    public async Task<Result<AddedVersion>> HandleAsync(AddVersion command, ChangeContext change, CancellationToken ct)
    {
        if (await rules.FindAsync(command.ActKey, ct) is not { } act)
        {
            return ActRules.Unknown(command.ActKey);
        }

        var rows = ProvisionRows.Of(command.Text);
        if (Refuse(command, act, rows) is { } problem)
        {
            return problem;
        }

        change.InBulk = true;
        await db.Set<ActVersion>()
            .Where(old => old.ActId == act.Id && old.Language == command.Language && old.From == command.From && old.ReplacedAt == null)
            .ForEachAsync(old => old.ReplacedAt = change.At, ct);
        var version = new ActVersion
        {
            ActId = act.Id,
            Language = command.Language,
            From = command.From,
            Title = Cut(command.Text.Title, ActVersion.MaxTitle),
            Source = Cut(command.Source, ActVersion.MaxSource)!,
            Provisions = rows.Count,
            Articles = rows.Count(row => row.Provision.Kind == ProvisionKind.Article),
            ImportedAt = change.At,
            IsSynthetic = command.IsSynthetic,
        };
        db.Add(version);
        var known = await db.Set<Provision>().Where(one => one.ActId == act.Id).ToDictionaryAsync(one => one.EId, one => one.Id, ct);
        var before = known.Count;
        var provisions = rows.Select((row, place) => row.ToText(place, version.Id, Identify(row, act.Id, known))).ToList();
        db.AddRange(provisions);
        foreach (var reader in readers)
        {
            await reader.ReadAsync(db, act, version, provisions, change, ct);
        }

        change.Record(
            "law.version-added", ActRef.To(act.Id), ("title", act.Title), ("from", version.From),
            ("language", texts.In($"Law.Language.{version.Language}")), ("articles", version.Articles), ("source", version.Source));
        await db.SaveChangesAsync(ct);
        return new AddedVersion(version.Id, version.Provisions, version.Articles, known.Count - before);
    }

    private static Problem? Refuse(AddVersion command, Act act, IReadOnlyList<ProvisionRow> rows)
    {
        if (rows.Count == 0)
        {
            return Problem.Invalid("law.text-without-provisions");
        }

        if (rows.Count > ActVersion.MaxProvisions)
        {
            return new Problem("law.text-too-long", ProblemKind.TooLarge)
            {
                Args = new Dictionary<string, object?> { ["most"] = ActVersion.MaxProvisions },
            };
        }

        return command.From < act.Date || command.From < ActRules.FirstDay
            ? Problem.Invalid("law.version-before-act", "From", ("day", act.Date ?? ActRules.FirstDay))
            : null;
    }

    private Id<Provision> Identify(ProvisionRow row, Id<Act> act, Dictionary<string, Id<Provision>> known)
    {
        if (known.TryGetValue(row.EId, out var id))
        {
            return id;
        }

        var added = new Provision { ActId = act, EId = row.EId, Kind = row.Provision.Kind };
        db.Add(added);
        return known[row.EId] = added.Id;
    }

    private static string? Cut(string? text, int most) => text?.Length > most ? text[..most] : text;
}
