using Birdik.Letters.Correspondents;
using Birdik.Letters.FilePlans;
using Birdik.Letters.Incoming;
using Birdik.Letters.Matters;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Templates;
using Birdik.Platform.Ids;
using Birdik.Platform.Threads;

namespace Birdik.Letters;

/// <summary>The kinds under which other modules, threads, history and files point at letters.</summary>
public static class LettersRefs
{
    public const string Incoming = "letters.incoming";
    public const string Outgoing = "letters.outgoing";
    public const string Arrival = "letters.arrival";
    public const string RefusedMail = "letters.refused-mail";
    public const string Correspondent = "letters.correspondent";

    public const string Matter = "letters.matter";
    public const string FilePlan = "letters.file-plan";
    public const string Template = "letters.template";

    public static SourceRef To(Id<Matter> id) => SourceRef.To(Matter, id);

    public static SourceRef To(Id<Correspondent> id) => SourceRef.To(Correspondent, id);

    public static SourceRef To(Id<LetterTemplate> id) => SourceRef.To(Template, id);

    public static SourceRef To(Id<FilePlan> id) => SourceRef.To(FilePlan, id);

    public static SourceRef To(Id<IncomingLetter> id) => SourceRef.To(Incoming, id);

    public static SourceRef To(Id<OutgoingLetter> id) => SourceRef.To(Outgoing, id);

    public static SourceRef To(Id<Exchange.Arrival> id) => SourceRef.To(Arrival, id);

    public static SourceRef To(Id<Post.RefusedMail> id) => SourceRef.To(RefusedMail, id);
}
