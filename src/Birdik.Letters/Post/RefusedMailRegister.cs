using Birdik.Letters.Mail;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Registers;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Post;

/// <summary>Messages of the office's mailbox that could not become letters.</summary>
internal sealed class RefusedMailRegister : RegisterDefinition<RefusedMailRow>
{
    public RefusedMailRegister()
        : base("letters.refused-mail", LettersLinks.RefusedMails, "Letters.RefusedMail", LettersPermissions.Register)
    {
        RowId(x => x.Id);
        Column("refusedAt", x => x.RefusedAt);
        Column("subject", x => x.Subject).FilterBy(x => x.SearchText).Unsorted().Lead();
        Column("sender", x => x.Sender).Unsorted();
        Computed("reason", (row, words) => new Cell(string.Join(' ', KeptProblems.Read(row.Problems).Select(problem => words.Problem(problem)))));
        Column("state", x => x.State).Labels("Letters.RefusedMailState").Shows((row, words) => Status(row, words));
        SortFirst("refusedAt", descending: true);
        Search(x => x.SearchText);
        Chip("waiting", x => x.State == RefusedMailState.Waiting);
        Opens(row => LettersLinks.Refused(row.Id));
    }

    public override IQueryable<RefusedMailRow> Rows(RegisterSource source) => source.Db.Set<RefusedMail>().AsNoTracking().Select(x => new RefusedMailRow
    {
        Id = x.Id,
        RefusedAt = x.RefusedAt,
        Subject = x.Subject,
        Sender = x.From,
        Problems = x.Problems,
        State = x.State,
        SearchText = x.SearchText,
    });

    private static Cell Status(RefusedMailRow row, Words words) => new(words[$"Letters.RefusedMailState.{row.State}"], row.State switch
    {
        RefusedMailState.Waiting => CellTone.Now,
        RefusedMailState.Done => CellTone.Done,
    });
}

/// <summary>A refused message as a row.</summary>
public sealed record RefusedMailRow
{
    public Id<RefusedMail> Id { get; init; }

    public DateTime RefusedAt { get; init; }

    public string Subject { get; init; } = "";

    public string Sender { get; init; } = "";

    public string Problems { get; init; } = "";

    public RefusedMailState State { get; init; }

    public string SearchText { get; init; } = "";
}
