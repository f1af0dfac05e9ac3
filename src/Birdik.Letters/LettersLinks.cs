using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;

namespace Birdik.Letters;

/// <summary>The addresses of this module's pages.</summary>
public static class LettersLinks
{
    public const string Incoming = "/letters/incoming";
    public const string Register = "/letters/incoming/register";

    public static string Letter(Id<IncomingLetter> id) => $"{Incoming}/{id}";

    public static string Resolve(Id<IncomingLetter> id) => $"{Letter(id)}/resolve";

    public static string Close(Id<IncomingLetter> id) => $"{Letter(id)}/close";

    public static string Cancel(Id<IncomingLetter> id) => $"{Letter(id)}/cancel";

    public static string Receipt(Id<IncomingLetter> id) => $"{Letter(id)}/receipt";

    public static string AddFile(Id<IncomingLetter> id) => $"{Letter(id)}/files";
}
