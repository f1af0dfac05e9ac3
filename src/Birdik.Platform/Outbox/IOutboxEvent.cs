namespace Birdik.Platform.Outbox;

/// <summary>
/// Something that happened and that others may want to know: told to every handler at least once, in the order of its tenant. It is
/// kept as JSON under its name, so a name once used keeps its shape.
/// </summary>
public interface IOutboxEvent
{
    /// <summary><c>module.thing-happened</c>.</summary>
    static abstract string Name { get; }
}
