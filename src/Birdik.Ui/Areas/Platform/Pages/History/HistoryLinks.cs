using System.Globalization;
using Birdik.Platform.Threads;

namespace Birdik.Ui.Areas.Platform.Pages.History;

/// <summary>The addresses of histories.</summary>
public static class HistoryLinks
{
    public static string Of(SourceRef subject, DateTime? before = null)
    {
        var address = $"/history/{Uri.EscapeDataString(subject.Kind)}/{Uri.EscapeDataString(subject.Id)}";
        return before is { } moment
            ? $"{address}?before={moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)}"
            : address;
    }

    public static string Erase(SourceRef subject) => $"{Of(subject)}/erase";
}
