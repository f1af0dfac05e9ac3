using Birdik.Platform.Results;

namespace Birdik.Platform.Files;

/// <summary>Why a file is not taken, and what is wrong with one that was.</summary>
public static class FileProblems
{
    public const string Missing = "platform.file-missing";
    public const string Altered = "platform.file-altered";

    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;
    private const int WindowsDiskFull = 112;

    public static Problem NameWrong() => Problem.Invalid("platform.file-name-wrong", "File", ("max", StoredFile.MaxName));

    public static Problem Empty(string name) => Problem.Invalid("platform.file-empty", "File", ("name", name));

    public static Problem TypeForbidden(string name) => Problem.Invalid("platform.file-type-forbidden", "File", ("name", name));

    public static Problem ContentIsOther(string name) => Problem.Invalid("platform.file-content-is-other", "File", ("name", name));

    public static Problem TooLarge(string name, long maxBytes) =>
        Problem.Invalid("platform.file-too-large", "File", ("name", name), ("max", decimal.Round(maxBytes / 1_048_576m, 1)))
            with { Kind = ProblemKind.TooLarge };

    public static Problem DiskFull() => new("platform.disk-full", ProblemKind.Unavailable);

    public static bool IsDiskFull(IOException failure) =>
        (failure.HResult & 0xFFFF) is NoSpace or QuotaExceeded or WindowsDiskFull;
}
