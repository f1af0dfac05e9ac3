using Birdik.Platform.Results;

namespace Birdik.Platform.Registers;

/// <summary>Something that can be done to several rows at once; the text is <c>{Texts}.Bulk.{Key}</c>.</summary>
/// <param name="Key">Its name in forms.</param>
/// <param name="Permission">Who may do it.</param>
/// <param name="RunAsync">Does it to the rows of these ids and answers how many it changed.</param>
public sealed record RegisterAction(
    string Key, string Permission, Func<IServiceProvider, IReadOnlyList<string>, CancellationToken, Task<Result<int>>> RunAsync)
{
    /// <summary>More rows than this are not changed at one stroke.</summary>
    public const int MaxRows = 5_000;

    /// <summary>More rows than this do not go into the address of a page.</summary>
    public const int MaxOpened = 100;

    /// <summary>Set where the action needs more words than a press: the page on which they are said of these rows.</summary>
    public Func<IReadOnlyList<string>, string>? Opens { get; init; }
}
