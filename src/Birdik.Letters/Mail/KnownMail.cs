namespace Birdik.Letters.Mail;

/// <summary>The messages that are letters already: by their id, or the bytes of one that has none, and by what they hold.</summary>
internal sealed class KnownMail
{
    private readonly Dictionary<string, string?> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _contents = new(StringComparer.Ordinal);

    public void Add(string key, string? content)
    {
        _byKey[key] = content;
        if (content is not null)
        {
            _contents.Add(content);
        }
    }

    /// <param name="key">The id, or the SHA-256 of a message without one.</param>
    /// <param name="content">The SHA-256 of what it holds.</param>
    /// <param name="isTelling">It says who wrote it and when: what holds the same is the same.</param>
    public MailKin Of(string key, string content, bool isTelling) =>
        _byKey.TryGetValue(key, out var first) ? first is null || first == content ? MailKin.Same : MailKin.AnotherOfItsId
        : isTelling && _contents.Contains(content) ? MailKin.Same
        : MailKin.New;
}

/// <summary>How a message stands to those that are letters already.</summary>
internal enum MailKin
{
    New,
    Same,

    /// <summary>It bears the id of another message.</summary>
    AnotherOfItsId,
}
