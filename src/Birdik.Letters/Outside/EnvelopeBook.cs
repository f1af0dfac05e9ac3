using Birdik.Letters.Incoming;

namespace Birdik.Letters.Outside;

/// <summary>Makes the entries of the exchange journal.</summary>
internal static class EnvelopeBook
{
    public static ExchangeEnvelope Of(
        bool isOutgoing, ExchangePartner partner, string service, Guid consignment, string number, string request, LineAnswer answer, DateTime at) => new()
        {
            IsOutgoing = isOutgoing,
            PartnerId = partner.Id,
            PartnerName = partner.Name,
            Service = service,
            Consignment = consignment,
            Number = Cut(number, ExchangeEnvelope.MaxNumber),
            At = at,
            Outcome = answer.Outcome,
            Fault = Cut(answer.Fault, ExchangeEnvelope.MaxFault),
            Request = Cut(Under(answer.Asked, request), ExchangeEnvelope.MaxText),
            Answer = Cut(Under(answer.Head, answer.Text), ExchangeEnvelope.MaxText),
            SearchText = IncomingSearch.Fold(number, null, partner.Name, service),
        };

    private static string Under(string head, string text) => head.Length == 0 ? text : $"{head}\n\n{text}";

    public static string Cut(string text, int max)
    {
        var clean = text.Replace("\0", "", StringComparison.Ordinal);
        return clean.Length > max ? clean[..max] : clean;
    }
}
