using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Birdik.Powers.Functions;

namespace Birdik.Staffing.Tables;

/// <summary>A post of an office: a position with its trade, from a day to a day. Who holds it is no matter of staffing.</summary>
public sealed class Post : TenantEntity<Post>
{
    public const int MaxName = 200;
    public const int MaxStructure = 200;

    public required LocalizedText Name { get; set; }

    /// <summary>The trade by which functions and norms of work find it.</summary>
    public required FunctionPost Trade { get; set; }

    /// <summary>The part of the office to which it belongs; empty for the office itself.</summary>
    public required string Structure { get; set; }

    /// <summary>The post to which it answers; null for the head.</summary>
    public Id<Post>? ReportsToId { get; set; }

    /// <summary>A post of the municipal service; otherwise of the servicing staff, whose pay follows an act of its own.</summary>
    public required bool IsService { get; set; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null while it stands.</summary>
    public DateOnly? To { get; set; }
}

/// <summary>How other modules point at a post.</summary>
public static class PostRef
{
    public const string Kind = "staffing.post";

    public static SourceRef To(Id<Post> id) => SourceRef.To(Kind, id);
}
