using Birdik.Platform.Results;

namespace Birdik.Platform.Persistence;

/// <summary>The folder of a store.</summary>
public static class DataFolder
{
    /// <summary>Makes the folder if it is not there and tries whether it can be written to; null when it can.</summary>
    public static Problem? Prepare(string directory)
    {
        try
        {
            PrivateFile.MakeFolder(directory);
            var probe = Path.Combine(directory, ".writable");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new Problem("platform.data-not-writable", ProblemKind.Unavailable)
            {
                Args = new Dictionary<string, object?> { ["directory"] = directory },
            };
        }
    }
}
