using Birdik.Platform.Results;

namespace Birdik.Platform.Files;

/// <summary>Why a file is not taken, and what is wrong with one that was.</summary>
public static class FileProblems
{
    public const string Missing = "platform.stored-file-missing";
    public const string Altered = "platform.stored-file-altered";

    public static Problem NameWrong() => Problem.Invalid("platform.file-name-wrong", "File", ("max", StoredFile.MaxName));

    public static Problem Empty(string name) => Problem.Invalid("platform.file-empty", "File", ("name", name));

    public static Problem TypeForbidden(string name) => Problem.Invalid("platform.file-type-forbidden", "File", ("name", name));

    public static Problem ContentIsOther(string name) => Problem.Invalid("platform.file-content-is-other", "File", ("name", name));

    public static Problem TooLarge(string name, long maxBytes) =>
        Problem.Invalid("platform.upload-too-large", "File", ("name", name), ("max", decimal.Round(maxBytes / 1_048_576m, 1)))
            with { Kind = ProblemKind.TooLarge };
}
