using Birdik.Letters.TimeLimits;
using Birdik.Platform.Registers;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Incoming;

/// <summary>The journal of incoming letters as a table.</summary>
internal sealed class IncomingRegister : RegisterDefinition<IncomingRow>
{
    public IncomingRegister()
        : base("letters.incoming", LettersLinks.Incoming, "Letters.Incoming", LettersPermissions.View)
    {
        RowId(x => x.Id);
        Column("number", x => x.Number).FilterExactly(x => x.Number).Unsorted().Narrow();
        Column("registeredAt", x => x.RegisteredAt);
        Column("subject", x => x.Subject).FilterBy(x => x.SearchText).Unsorted().Lead();
        Column("sender", x => x.Sender).Unsorted().Shows((row, words) => row.Sender.Length > 0 ? row.Sender : words["Letters.Sender.Hidden"]);
        Column("senderNumber", x => x.SenderNumber).FilterExactly(x => x.SenderNumber).Unsorted().Hidden();
        Column("senderDate", x => x.SenderDate).Unsorted().Hidden();
        Column("receivedOn", x => x.ReceivedOn).Hidden();
        Column("kind", x => x.Kind).Labels("Letters.Kind").Hidden();
        Column("channel", x => x.Channel).Labels("Letters.Channel").Hidden();
        Column("dueOn", x => x.DueOn);
        Column("state", x => x.State).Labels("Letters.State").Shows((row, words) => LetterStatus.Cell(row, words));
        SortFirst("registeredAt", descending: true);
        Search(x => x.SearchText);
        Chip("open", x => x.State == LetterState.Registered || x.State == LetterState.InWork);
        Chip("overdue", source =>
        {
            var today = source.Today;
            return x => (x.State == LetterState.Registered || x.State == LetterState.InWork) && x.DueOn < today;
        });
        Chip("unresolved", x => x.State == LetterState.Registered);
        Chip("appeals", x => x.Kind != LetterKind.Letter);
        Opens(row => LettersLinks.Letter(row.Id));
        StartsNew(LettersLinks.Register, LettersPermissions.Register);
    }

    public override IQueryable<IncomingRow> Rows(RegisterSource source)
    {
        var may = source.User.May(LettersPermissions.Confidential);
        return source.Db.Set<IncomingLetter>().AsNoTracking()
            .Where(x => may || x.Access == LetterAccess.Office)
            .Select(x => new IncomingRow
            {
                Id = x.Id,
                Number = x.Number,
                RegisteredAt = x.RegisteredAt,
                ReceivedOn = x.ReceivedOn,
                Subject = x.Subject,
                Sender = may || x.Kind == LetterKind.Letter ? x.SenderName : "",
                SenderNumber = x.SenderNumber,
                SenderDate = x.SenderDate,
                Kind = x.Kind,
                Channel = x.Channel,
                State = x.State,
                DueOn = x.DueOn,
                ClosedOn = x.ClosedOn,
                SearchText = may || x.Kind == LetterKind.Letter ? x.SearchText : x.Number,
            });
    }
}
