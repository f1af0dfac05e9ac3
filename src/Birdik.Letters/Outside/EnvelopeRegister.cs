using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Registers;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outside;

/// <summary>The journal of exchange with other installations: every call, with its outcome.</summary>
internal sealed class EnvelopeRegister : RegisterDefinition<EnvelopeRow>
{
    public EnvelopeRegister()
        : base("letters.envelopes", LettersLinks.Envelopes, "Letters.Envelopes", LettersPermissions.Manage)
    {
        RowId(x => x.Id);
        Column("at", x => x.At);
        Column("number", x => x.Number).Unsorted().Narrow();
        Column("partner", x => x.Partner).FilterBy(x => x.SearchText).Unsorted().Lead()
            .Shows((row, words) => row.Partner.Length > 0 ? row.Partner : words["Letters.Envelope.Unknown"]);
        Column("isOutgoing", x => x.IsOutgoing).Labels("Letters.Envelope.IsOutgoing").Unsorted()
            .Shows((row, words) => words[$"Letters.Envelope.IsOutgoing.{row.IsOutgoing}"]);
        Column("service", x => x.Service).Unsorted().Shows((row, words) => words[$"Letters.Envelope.Service.{row.Service}"]);
        Column("outcome", x => x.Outcome).Labels("Letters.EnvelopeOutcome").Shows((row, words) => Status(row, words));
        Column("fault", x => x.Fault).Unsorted().Hidden();
        Column("calls", x => x.Calls).Unsorted().Hidden();
        SortFirst("at", descending: true);
        Search(x => x.SearchText);
        Chip("faulty", x => x.Outcome == EnvelopeOutcome.BusinessFault || x.Outcome == EnvelopeOutcome.TechnicalFault);
        Opens(row => LettersLinks.Envelope(row.Id));
    }

    public override IQueryable<EnvelopeRow> Rows(RegisterSource source) => source.Db.Set<ExchangeEnvelope>().AsNoTracking().Select(x => new EnvelopeRow
    {
        Id = x.Id,
        At = x.At,
        Number = x.Number,
        Partner = x.PartnerName,
        IsOutgoing = x.IsOutgoing,
        Service = x.Service,
        Outcome = x.Outcome,
        Fault = x.Fault,
        Calls = x.Calls,
        SearchText = x.SearchText,
    });

    private static Cell Status(EnvelopeRow row, Words words) => new(words[$"Letters.EnvelopeOutcome.{row.Outcome}"], row.Outcome switch
    {
        EnvelopeOutcome.Accepted or EnvelopeOutcome.Duplicate => CellTone.Done,
        EnvelopeOutcome.BusinessFault => CellTone.Late,
        EnvelopeOutcome.TechnicalFault => CellTone.Soon,
    });
}

/// <summary>A call as a row.</summary>
public sealed record EnvelopeRow
{
    public Id<ExchangeEnvelope> Id { get; init; }

    public DateTime At { get; init; }

    public string Number { get; init; } = "";

    public string Partner { get; init; } = "";

    public bool IsOutgoing { get; init; }

    public string Service { get; init; } = "";

    public EnvelopeOutcome Outcome { get; init; }

    public string Fault { get; init; } = "";

    public int Calls { get; init; }

    public string SearchText { get; init; } = "";
}
