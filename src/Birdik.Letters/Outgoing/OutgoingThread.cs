using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Threads;

namespace Birdik.Letters.Outgoing;

/// <summary>Answers and forwards in the thread: the letter that came lies before, what was written of it after.</summary>
internal sealed class OutgoingThread(ReadOutgoingLetter read, ReadIncomingLetter incoming, Texts texts) : IThreadSource
{
    public async Task<ThreadNode?> DescribeAsync(SourceRef source, Language language, CancellationToken ct) =>
        source.Kind == LettersRefs.Outgoing && Id<OutgoingLetter>.TryParse(source.Id, null, out var id)
            && await read.ByIdAsync(id, ct) is { Letter: { } letter } view
            ? new ThreadNode(source, letter.Subject, Note(letter, language), LettersLinks.Outgoing(id)) { HidesFiles = !view.ShowsAddressee }
            : null;

    public async Task<IReadOnlyList<ThreadLink>> LinksAsync(SourceRef source, Language language, CancellationToken ct)
    {
        if (source.Kind == LettersRefs.Incoming && Id<IncomingLetter>.TryParse(source.Id, null, out var asked)
            && await incoming.FindAsync(asked, ct) is not null)
        {
            return
            [
                .. (await read.AnswersAsync(asked, ct)).Concat(await read.ForwardsAsync(asked, ct)).Select(answer => new ThreadLink(
                    LettersRefs.To(answer.Id), ThreadDirection.After, answer.Subject, Note(answer, language), LettersLinks.Outgoing(answer.Id))),
            ];
        }

        return source.Kind == LettersRefs.Outgoing && Id<OutgoingLetter>.TryParse(source.Id, null, out var id)
            && await read.ByIdAsync(id, ct) is { } view && (view.Asked ?? view.Forwarded) is { } question
            ? [new ThreadLink(
                LettersRefs.To(question.Id), ThreadDirection.Before, question.Subject,
                new Words(texts, language)["Letters.Note.Incoming", ("number", question.Number)], LettersLinks.Letter(question.Id))]
            : [];
    }

    private string Note(OutgoingLetter letter, Language language)
    {
        var words = new Words(texts, language);
        return letter.State == OutgoingState.Draft
            ? words["Letters.OutgoingState.Draft"]
            : words["Letters.Note.Outgoing", ("number", letter.Number)];
    }
}
