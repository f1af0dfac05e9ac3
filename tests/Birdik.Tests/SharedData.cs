namespace Birdik.Tests;

/// <summary>Large public data beside the repository, or where BIRDIK_SHARED_DATA says; a test without it is skipped, not passed.</summary>
public static class SharedData
{
    public static string Find(params string[] path)
    {
        var root = Environment.GetEnvironmentVariable("BIRDIK_SHARED_DATA") ?? Beside();
        Assert.SkipWhen(root is null, "The shared data are not at hand (BIRDIK_SHARED_DATA).");
        var found = Path.Combine([root!, .. path]);
        Assert.SkipUnless(Path.Exists(found), $"The shared data have no {string.Join('/', path)}.");
        return found;
    }

    private static string? Beside()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var data = Path.Combine(at.FullName, "shared", "data");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }
}
