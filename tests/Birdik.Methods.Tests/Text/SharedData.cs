namespace Birdik.Methods.Tests.Text;

/// <summary>Finds the folder of shared data: the variable, or <c>shared/data</c> beside a folder above the tests.</summary>
internal static class SharedData
{
    internal static string Path(string relative)
    {
        var root = Environment.GetEnvironmentVariable("BIRDIK_SHARED_DATA") ?? Search();
        var path = root is null ? null : System.IO.Path.Combine(root, relative);
        Assert.SkipUnless(System.IO.Path.Exists(path), $"{relative} is not at hand (BIRDIK_SHARED_DATA)");
        return path!;
    }

    private static string? Search()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var candidate = System.IO.Path.Combine(at.FullName, "shared", "data");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
