using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Acts;

/// <summary>What every entry of the register must keep to.</summary>
public sealed class ActRules(BirdikDbContext db)
{
    public static readonly DateOnly FirstDay = new(1900, 1, 1);

    public Task<Act?> FindAsync(string key, CancellationToken ct) => db.Set<Act>().SingleOrDefaultAsync(act => act.Key == key, ct);

    public static Problem Unknown(string key) => Problem.NotFound("law.act-unknown", ("value", key));

    public static IEnumerable<Problem> RefuseShape(ActEntry entry)
    {
        if (entry.Title.Ky.Length == 0 && entry.Title.Ru.Length == 0)
        {
            yield return Problem.Invalid("law.title-missing", "Title.Ky");
        }

        foreach (var (field, text) in Texts(entry).Where(text => text.Text.Length > Act.MaxTitle || text.Text.Any(char.IsControl)))
        {
            yield return Problem.Invalid("law.text-invalid", field, ("most", Act.MaxTitle));
        }

        if (entry.Number is { } number && (number.Length > Act.MaxNumber || number.Any(char.IsControl) || !number.Any(char.IsLetterOrDigit)))
        {
            yield return Problem.Invalid("law.number-invalid", "Number", ("most", Act.MaxNumber));
        }

        if (entry.Date < FirstDay)
        {
            yield return Problem.Invalid("law.date-too-early", "Date", ("day", FirstDay));
        }

        if (entry.To < entry.From || (entry.From is null && entry.To < entry.Date))
        {
            yield return Problem.Invalid("law.ends-before-it-begins", "To");
        }

        if (entry.Spheres.Count == 0)
        {
            yield return Problem.Invalid("law.sphere-missing", "Spheres");
        }
    }

    /// <summary>The address of an entry, or the act that bears it already: same kind, date and number.</summary>
    public async Task<Result<string>> AddressAsync(ActEntry entry, Id<Act>? own, CancellationToken ct)
    {
        var title = entry.Title.Ru.Length > 0 ? entry.Title.Ru : entry.Title.Ky;
        var uri = ActAddress.Uri(entry.Kind, entry.Date, entry.Number, ActAddress.Slug(title));
        if (await db.Set<Act>().AnyAsync(act => act.Uri == uri && act.Id != own, ct)
            || await db.Set<FormerAddress>().AnyAsync(former => former.Uri == uri && former.ActId != own, ct))
        {
            return Problem.Conflict("law.act-exists", "Number", ("uri", uri));
        }

        return uri;
    }

    private static IEnumerable<(string Field, string Text)> Texts(ActEntry entry) =>
        Parts("Title", entry.Title).Concat(Parts("Issuer", entry.Issuer)).Concat(Parts("Note", entry.Note));

    private static IEnumerable<(string Field, string Text)> Parts(string field, LocalizedText text) =>
        [($"{field}.Ky", text.Ky), ($"{field}.Ru", text.Ru), ($"{field}.En", text.En)];
}
