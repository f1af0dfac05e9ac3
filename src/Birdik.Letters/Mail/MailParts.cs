using System.Text;
using Birdik.Platform.Results;
using MimeKit;

namespace Birdik.Letters.Mail;

/// <summary>The leaves of a message in their order, each with what it stands in; bounded in depth and number.</summary>
internal sealed class MailParts
{
    private readonly List<MailLeaf> _leaves = [];
    private readonly List<Multipart> _groups = [];
    private Problem? _refused;

    private MailParts()
    {
    }

    public IReadOnlyList<MailLeaf> Leaves => _leaves;

    public static Result<MailParts> Of(MimeEntity? body)
    {
        var parts = new MailParts();
        if (body is not null)
        {
            parts.Walk(body, 0, isAlternative: false);
        }

        return parts._refused is { } refused ? refused : parts;
    }

    /// <summary>What is broken in how the parts are held together and written.</summary>
    public IEnumerable<Problem> Faults(byte[] raw)
    {
        foreach (var group in _groups)
        {
            if (group.Boundary is not { Length: > 0 } boundary)
            {
                yield return MailProblems.BoundaryMissing();
            }
            else if (raw.AsSpan().IndexOf(Encoding.Latin1.GetBytes($"--{boundary}--")) < 0)
            {
                yield return MailProblems.Unterminated();
            }
        }

        foreach (var leaf in _leaves)
        {
            if (leaf.Entity is MessagePartial)
            {
                yield return MailProblems.Partial;
            }

            if (leaf.Entity is MimePart { ContentTransferEncoding: ContentEncoding.Default } part
                && part.Headers[HeaderId.ContentTransferEncoding] is { Length: > 0 } unknown)
            {
                yield return MailProblems.EncodingUnknown(unknown.Length > 40 ? unknown[..40] : unknown);
            }
        }
    }

    private void Walk(MimeEntity entity, int depth, bool isAlternative)
    {
        if (_refused is not null)
        {
            return;
        }

        if (depth > MailLimits.MaxDepth)
        {
            _refused = MailProblems.TooDeep();
        }
        else if (_leaves.Count + _groups.Count >= MailLimits.MaxParts)
        {
            _refused = MailProblems.TooManyParts();
        }
        else if (entity is Multipart group)
        {
            _groups.Add(group);
            foreach (var child in group)
            {
                Walk(child, depth + 1, isAlternative || group is MultipartAlternative);
            }
        }
        else
        {
            _leaves.Add(new MailLeaf(entity, isAlternative));
        }
    }
}

/// <summary>A part that holds no parts of its own (an attached message counts as one).</summary>
/// <param name="IsAlternative">One of several forms of the same content.</param>
internal sealed record MailLeaf(MimeEntity Entity, bool IsAlternative)
{
    public bool IsText(string subtype) => Entity is TextPart text && text.ContentType.IsMimeType("text", subtype);

    public bool IsNamed => Entity is MimePart { FileName.Length: > 0 };

    public bool IsFile => Entity.IsAttachment || IsNamed;
}
