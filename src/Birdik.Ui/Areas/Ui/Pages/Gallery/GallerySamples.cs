namespace Birdik.Ui.Areas.Ui.Pages.Gallery;

/// <summary>The samples of the gallery; each is a partial view that is shown both drawn and as it is written.</summary>
public static class GallerySamples
{
    public static IReadOnlyList<GallerySample> All { get; } =
    [
        .. ((string[])
        [
            "Status", "Buttons", "Icons", "Head", "Crumbs", "Tabs", "Chips", "Notice", "Empty", "Card", "Thread", "History",
            "Table", "Pager", "Fields", "Choices", "Errors", "Meanwhile", "Answers", "Confirm", "Draft",
            "Today", "Register", "Record", "Finding", "Map", "Year", "Document",
        ]).Select(name => new GallerySample(name)),
    ];
}

/// <summary>One sample and its source.</summary>
public sealed class GallerySample(string name)
{
    public string Name { get; } = name;

    public string Id { get; } = name.ToLowerInvariant();

    public string View => $"Gallery/_{Name}";

    public string Code
    {
        get
        {
            using var source = typeof(GallerySample).Assembly.GetManifestResourceStream($"Gallery/_{Name}.cshtml")!;
            using var reader = new StreamReader(source);
            return string.Join('\n', reader.ReadToEnd().Split('\n').SkipWhile(line => line.StartsWith("@model", StringComparison.Ordinal))).Trim();
        }
    }
}
