using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Threads;

namespace Birdik.Letters.Incoming;

/// <summary>A letter in threads, history and as the owner of its files: for those who may see it.</summary>
internal sealed class IncomingThread(ReadIncomingLetter read, Texts texts) : IThreadSource
{
    public async Task<ThreadNode?> DescribeAsync(SourceRef source, Language language, CancellationToken ct) =>
        source.Kind == LettersRefs.Incoming && Id<IncomingLetter>.TryParse(source.Id, null, out var id)
            && await read.FindAsync(id, ct) is { } letter
            ? new ThreadNode(
                source, letter.Subject, new Words(texts, language)["Letters.Note.Incoming", ("number", letter.Number)], LettersLinks.Letter(id))
            : null;

    public Task<IReadOnlyList<ThreadLink>> LinksAsync(SourceRef source, Language language, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ThreadLink>>([]);
}
