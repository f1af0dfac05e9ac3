using Birdik.Platform.Localization;
using System.Globalization;
using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Journals;

/// <summary>Sets the file and the template of the numbers of a journal; numbers already given stay as they are.</summary>
public sealed record SetJournal(OrganKind Organ, JournalKind Kind, int Year, string FileIndex, string Template);

public sealed class SetJournalHandler(BirdikDbContext db, JournalBook book, Texts texts)
{
    private const int Earliest = 2000;
    private const int Latest = 2100;

    public async Task<Result<Done>> HandleAsync(SetJournal command, ChangeContext change, CancellationToken ct)
    {
        var (index, template) = (command.FileIndex.Trim(), command.Template.Trim());
        var problems = new List<Problem>();
        if (index.Length is 0 or > Journal.MaxFileIndex || !index.All(sign => char.IsLetterOrDigit(sign) || sign is '-' or '.'))
        {
            problems.Add(LettersProblems.FileIndexWrong(index) with { Field = nameof(command.FileIndex) });
        }

        if (!Journal.IsTemplate(template))
        {
            problems.Add(Problem.Invalid("letters.template-wrong", nameof(command.Template)));
        }

        if (command.Year is < Earliest or > Latest)
        {
            problems.Add(Problem.Invalid("letters.year-wrong", nameof(command.Year)));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var journal = await book.OfOrganAsync(command.Organ, command.Kind, command.Year, ct);
        var pattern = Journal.Pattern(index, template, command.Year);
        if (await IsTakenAsync(command, journal.Id, pattern, ct) || await IsGivenAsync(command, journal, pattern, ct))
        {
            return Problem.Conflict(
                "letters.journal-numbers-taken", nameof(command.FileIndex), ("example", pattern.Replace("{number}", "1", StringComparison.Ordinal)));
        }

        (journal.FileIndex, journal.Template) = (index, template);
        change.Record(
            "letters.journal-set", SourceRef.To("letters.journal", journal.Id),
            ("kind", texts.In($"Letters.JournalKind.{command.Kind}")), ("year", $"{command.Year}"), ("index", index), ("template", template));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>Whether another journal of what comes, or of what goes, gives the same numbers in that year, or would once it is opened.</summary>
    private async Task<bool> IsTakenAsync(SetJournal command, Id<Journal> self, string pattern, CancellationToken ct)
    {
        var isOutgoing = command.Kind == JournalKind.Outgoing;
        var others = await (
            from journal in db.Set<Journal>().AsNoTracking()
            where journal.Year == command.Year && journal.Id != self && (journal.Kind == JournalKind.Outgoing) == isOutgoing
            join organ in db.Set<Organ>() on journal.OrganId equals organ.Id
            select new { journal.FileIndex, journal.Template, journal.Kind, Organ = organ.Kind }).ToListAsync(ct);
        return others.Exists(other => Journal.Pattern(other.FileIndex, other.Template, command.Year) == pattern)
            || Enum.GetValues<JournalKind>().Any(kind => kind != command.Kind && (kind == JournalKind.Outgoing) == isOutgoing
                && !others.Exists(other => other.Kind == kind && other.Organ == command.Organ)
                && Journal.Pattern(JournalBook.StandardFile(command.Organ, kind), Journal.StandardTemplate, command.Year) == pattern);
    }

    /// <summary>Whether letters of another journal, put into the file by hand, bear numbers that this one would still give.</summary>
    private async Task<bool> IsGivenAsync(SetJournal command, Journal journal, string pattern, CancellationToken ct)
    {
        if (command.Kind == JournalKind.Outgoing)
        {
            return false;
        }

        var begins = pattern[..pattern.IndexOf("{number}", StringComparison.Ordinal)];
        var numbers = await (
            from letter in db.Set<IncomingLetter>()
            join other in db.Set<Journal>() on letter.JournalId equals other.Id
            where other.Year == command.Year && other.Id != journal.Id && letter.Serial > journal.Last && letter.Number.StartsWith(begins)
            select new { letter.Serial, letter.Number }).ToListAsync(ct);
        return numbers.Exists(one => one.Number == pattern.Replace("{number}", one.Serial.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }
}
