using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;

namespace Birdik.Letters;

/// <summary>The addresses of this module's pages.</summary>
public static class LettersLinks
{
    public const string Incoming = "/letters/incoming";
    public const string Register = "/letters/incoming/register";
    public const string OutgoingRegister = "/letters/outgoing";
    public const string Draft = "/letters/outgoing/draft";

    public static string Letter(Id<IncomingLetter> id) => $"{Incoming}/{id}";

    public static string Resolve(Id<IncomingLetter> id) => $"{Letter(id)}/resolve";

    public static string Close(Id<IncomingLetter> id) => $"{Letter(id)}/close";

    public static string Cancel(Id<IncomingLetter> id) => $"{Letter(id)}/cancel";

    public static string Receipt(Id<IncomingLetter> id) => $"{Letter(id)}/receipt";

    public static string AddFile(Id<IncomingLetter> id) => $"{Letter(id)}/files";

    /// <summary>Begins an answer; with an earlier answer, one that refers to it.</summary>
    public static string Reply(Id<IncomingLetter> id, Id<OutgoingLetter>? already = null) =>
        already is null ? $"{Draft}?reply={id}" : $"{Draft}?reply={id}&already={already}";

    public static string Outgoing(Id<OutgoingLetter> id) => $"{OutgoingRegister}/{id}";

    public static string ChangeDraft(Id<OutgoingLetter> id) => $"{Draft}?letter={id}";
}
