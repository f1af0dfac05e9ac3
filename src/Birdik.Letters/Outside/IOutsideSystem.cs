using Birdik.Letters.Exchange;
using Birdik.Platform.Results;

namespace Birdik.Letters.Outside;

/// <summary>
/// A system outside this installation with which letters are exchanged. It knows one thing: the form in which that system gives and takes them. How a form
/// travels (by a line, by a file) and what becomes of the letters is the same for all.
/// </summary>
internal interface IOutsideSystem
{
    /// <summary>Lower case, as in addresses and commands; it never changes, since what was imported is known again by it.</summary>
    string Code { get; }

    /// <summary>The extension of its files, without the point.</summary>
    string Extension { get; }

    Task WriteAsync(Stream target, StickManifest letters, Func<string, Stream?> open, CancellationToken ct);

    /// <summary>Reads letters and hands over their files; any fault in the form refuses all of it and says where it is.</summary>
    Task<Result<StickRead>> ReadAsync(Stream source, long maxFile, Func<StickFile, Stream, Task<Problem?>> take, CancellationToken ct);
}
