using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Incoming;

/// <summary>The letters that already stand for the keys of those to be registered: a request repeated, a message fetched twice.</summary>
internal sealed class KnownLetters
{
    private readonly Dictionary<string, IncomingLetter> _byRequest = new(StringComparer.Ordinal);
    private readonly HashSet<string> _messages = new(StringComparer.Ordinal);

    private KnownLetters()
    {
    }

    public static async Task<KnownLetters> FindAsync(
        BirdikDbContext db, IReadOnlyList<Asked<RegisterIncomingLetter>> asked, CancellationToken ct)
    {
        var known = new KnownLetters();
        List<string> requests = [.. asked.Select(one => one.Command.IdempotencyKey).OfType<string>().Distinct()];
        List<string> messages = [.. asked.Select(one => one.Command.MessageKey).OfType<string>().Distinct()];
        if (requests.Count > 0)
        {
            await foreach (var letter in db.Set<IncomingLetter>().AsNoTracking()
                .Where(row => row.IdempotencyKey != null && requests.Contains(row.IdempotencyKey)).AsAsyncEnumerable().WithCancellation(ct))
            {
                known.Add(letter);
            }
        }

        if (messages.Count > 0)
        {
            known._messages.UnionWith(await db.Set<IncomingLetter>()
                .Where(row => row.MessageKey != null && messages.Contains(row.MessageKey)).Select(row => row.MessageKey!).ToListAsync(ct));
        }

        return known;
    }

    public void Add(IncomingLetter letter)
    {
        if (letter.IdempotencyKey is { } request)
        {
            _byRequest[request] = letter;
        }

        if (letter.MessageKey is { } message)
        {
            _messages.Add(message);
        }
    }

    /// <summary>What is answered to a key that is known; null to a letter that is new.</summary>
    public Result<RegisteredLetter>? AnswerTo(RegisterIncomingLetter command) =>
        command.MessageKey is { } message && _messages.Contains(message) ? LettersProblems.MessageKnown()
        : command.IdempotencyKey is not { } key || !_byRequest.TryGetValue(key, out var first) ? null
        : first.RequestHash == command.RequestHash ? RegisteredLetter.Of(first)
        : LettersProblems.IdempotencyMismatch();
}
