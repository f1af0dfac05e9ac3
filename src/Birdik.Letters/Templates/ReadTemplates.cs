using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Templates;

/// <summary>The templates a letter may be made from: the office's own first, then those that come with the program.</summary>
public sealed class ReadTemplates(BirdikDbContext db, CurrentUser user, Words words)
{
    public async Task<IReadOnlyList<LetterTemplate>> OwnAsync(CancellationToken ct) =>
        [.. (await db.Set<LetterTemplate>().AsNoTracking().Where(row => row.EndedAt == null).ToListAsync(ct))
            .OrderBy(row => row.Use).ThenBy(row => row.Name.Ky, StringComparer.Ordinal)];

    /// <summary>What fits a letter: new, or an answer to one.</summary>
    public async Task<IReadOnlyList<TemplateChoice>> ForAsync(IncomingLetter? asked, CancellationToken ct)
    {
        var use = asked is null ? TemplateUse.Letter : asked.Kind.IsAppeal() ? TemplateUse.AppealAnswer : TemplateUse.Answer;
        Language[] languages = asked?.Language == "ru" ? [Language.Ru, Language.Ky] : [Language.Ky, Language.Ru];
        return
        [
            .. (await OwnAsync(ct)).Where(row => row.Use == use).SelectMany(row => languages.Where(language => row.In(language) is not null)
                .Select(language => new TemplateChoice($"{row.Id}", language, row.Name.In(language), row.In(language)!.Text, row.Id))),
            .. ShippedTemplates.All.Where(one => one.Use == use).SelectMany(one => languages
                .Select(language => new TemplateChoice(one.Code, language, one.Name.In(language), one.Text.In(language), null))),
        ];
    }

    /// <summary>The usual text of a template with what is known of the letter.</summary>
    public async Task<string> TextAsync(TemplateChoice choice, IncomingLetter? asked, string addressee, string subject, CancellationToken ct)
    {
        var office = await db.Set<Tenant>().AsNoTracking().SingleAsync(row => row.Id == db.Tenant, ct);
        return TemplateFields.Fill(choice.Text, new Dictionary<string, string>
        {
            [TemplateFields.Office] = office.Name.Ky,
            [TemplateFields.OfficeRu] = office.Name.Ru,
            [TemplateFields.Addressee] = addressee,
            [TemplateFields.Subject] = subject,
            [TemplateFields.Executor] = user.Name,
            [TemplateFields.TheirNumber] = asked?.SenderNumber ?? words["Letters.Template.NoNumber"],
            [TemplateFields.TheirDate] = asked is null ? "" : words.Formats.Day(asked.SenderDate ?? asked.ReceivedOn),
            [TemplateFields.TheirSubject] = asked?.Subject ?? "",
        });
    }
}

/// <summary>A template in one language.</summary>
/// <param name="Code">The id of one's own, the code of a shipped one.</param>
/// <param name="Own">Null for a shipped one.</param>
public sealed record TemplateChoice(string Code, Language Language, string Name, string Text, Id<LetterTemplate>? Own)
{
    public string Key => $"{Code}:{Language.Code()}";
}
