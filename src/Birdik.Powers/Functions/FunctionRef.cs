using Birdik.Platform.Ids;
using Birdik.Platform.Threads;

namespace Birdik.Powers.Functions;

/// <summary>How other modules point at a function.</summary>
public static class FunctionRef
{
    public const string Kind = "powers.function";

    public static SourceRef To(Id<Function> id) => SourceRef.To(Kind, id);

    public static Id<Function>? Read(SourceRef source) =>
        source.Kind == Kind && Id<Function>.TryParse(source.Id, null, out var id) ? id : null;
}
