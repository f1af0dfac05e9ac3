using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Registers;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Exchange;

/// <summary>Letters that other offices sent electronically.</summary>
internal sealed class ArrivalRegister : RegisterDefinition<ArrivalRow>
{
    public ArrivalRegister()
        : base("letters.arrivals", LettersLinks.Arrivals, "Letters.Arrivals", LettersPermissions.Register)
    {
        RowId(x => x.Id);
        Column("number", x => x.Number).FilterExactly(x => x.Number).Unsorted().Narrow();
        Column("arrivedAt", x => x.ArrivedAt);
        Column("subject", x => x.Subject).FilterBy(x => x.SearchText).Unsorted().Lead();
        Column("sender", x => x.Sender).Unsorted();
        Column("state", x => x.State).Labels("Letters.ArrivalState").Shows((row, words) => Status(row, words));
        SortFirst("arrivedAt", descending: true);
        Search(x => x.SearchText);
        Chip("waiting", x => x.State == ArrivalState.Waiting);
        Opens(row => LettersLinks.Arrival(row.Id));
    }

    public override IQueryable<ArrivalRow> Rows(RegisterSource source) => source.Db.Set<Arrival>().AsNoTracking().SeenBy(source.Db, source.User).Select(x => new ArrivalRow
    {
        Id = x.Id,
        Number = x.Number,
        ArrivedAt = x.ArrivedAt,
        Subject = x.Subject,
        Sender = x.FromName,
        State = x.State,
        SearchText = x.SearchText,
    });

    private static Cell Status(ArrivalRow row, Words words) => new(words[$"Letters.ArrivalState.{row.State}"], row.State switch
    {
        ArrivalState.Waiting => CellTone.Now,
        ArrivalState.Registered => CellTone.Done,
        ArrivalState.Refused => CellTone.Info,
    });
}

/// <summary>An arrival as a row.</summary>
public sealed record ArrivalRow
{
    public Id<Arrival> Id { get; init; }

    public string Number { get; init; } = "";

    public DateTime ArrivedAt { get; init; }

    public string Subject { get; init; } = "";

    public string Sender { get; init; } = "";

    public ArrivalState State { get; init; }

    public string SearchText { get; init; } = "";
}
