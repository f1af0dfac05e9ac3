using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;

namespace Birdik.Letters.Demo;

/// <summary>A letter of the demo year before it is saved.</summary>
internal sealed record DemoLetter(
    DateOnly On, int Minute, string Sender, CorrespondentClass Class, string? SenderNumber, DateOnly? SenderDate, LetterKind Kind, string Language, string Subject,
    string Body, int Sheets, int Draw, string To, LetterAccess Access);
