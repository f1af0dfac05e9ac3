using Birdik.Platform.Threads;

namespace Birdik.Platform.Identity;

/// <summary>How deeds and threads point at an account.</summary>
public static class AccountRef
{
    public const string Kind = "platform.account";

    public static SourceRef To(Guid userId) => new(Kind, userId.ToString("D"));
}
