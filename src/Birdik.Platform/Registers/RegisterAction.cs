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
}
