using Birdik.Letters.Batches;
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
        Column("label", x => x.Label).FilterExactly(x => x.Label).Unsorted().Hidden();
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
        Chip("mine", source =>
        {
            var (db, me) = (source.Db, source.User.Id);
            return x => db.Set<ResolutionExecutor>().Where(one => one.UserId == me && one.DoneAt == null).Select(one => one.LetterId).Contains(x.Id);
        });
        // Written as the index of appeals is, which no other index then tempts the planner from.
        Chip("appeals", x => x.Kind == LetterKind.AppealProposal || x.Kind == LetterKind.AppealApplication || x.Kind == LetterKind.AppealComplaint);
        Opens(row => LettersLinks.Letter(row.Id));
        StartsNew(LettersLinks.Register, LettersPermissions.Register);
        BulkOpens("assign", LettersPermissions.Resolve, ids => LettersLinks.BatchOf(BatchKind.Assign, ids));
        BulkOpens("deadline", LettersPermissions.Resolve, ids => LettersLinks.BatchOf(BatchKind.Deadline, ids));
        BulkOpens("label", LettersPermissions.Register, ids => LettersLinks.BatchOf(BatchKind.Label, ids));
        BulkOpens("reply", LettersPermissions.Draft, LettersLinks.MassOf);
        BulkOpens("print", LettersPermissions.Register, ids => LettersLinks.LabelsOf(ids));
        BulkOpens("close", LettersPermissions.Register, ids => LettersLinks.BatchOf(BatchKind.Close, ids));
    }

    public override IQueryable<IncomingRow> Rows(RegisterSource source)
    {
        var may = source.User.May(LettersPermissions.Confidential);
        return source.Db.Set<IncomingLetter>().AsNoTracking().SeenBy(source.Db, source.User).Select(x => new IncomingRow
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
                Label = x.Label,
                SearchText = may || x.Kind == LetterKind.Letter ? x.SearchText : x.Number,
            });
    }
}
