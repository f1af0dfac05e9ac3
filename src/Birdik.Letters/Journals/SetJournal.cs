using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;

namespace Birdik.Letters.Journals;

/// <summary>Sets the file and the template of the numbers of a journal; numbers already given stay as they are.</summary>
public sealed record SetJournal(OrganKind Organ, JournalKind Kind, int Year, string FileIndex, string Template);

public sealed class SetJournalHandler(BirdikDbContext db, JournalBook book)
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
        (journal.FileIndex, journal.Template) = (index, template);
        change.Record(
            "letters.journal-set", SourceRef.To("letters.journal", journal.Id),
            ("kind", command.Kind.ToString()), ("year", $"{command.Year}"), ("index", index), ("template", template));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
