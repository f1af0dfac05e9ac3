using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Birdik.Ui.Areas.Platform.Pages.Norms;

/// <summary>The addresses of the register of norms.</summary>
public static class NormLinks
{
    public const string Register = "/norms";

    public static string Index(DateOnly? on, string? search, bool unverified)
    {
        var query = new QueryBuilder();
        if (on is { } day)
        {
            query.Add("on", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (!string.IsNullOrWhiteSpace(search))
        {
            query.Add("q", search);
        }

        if (unverified)
        {
            query.Add("unverified", "true");
        }

        return Register + query.ToQueryString();
    }

    public static string Details(string code) => $"{Register}/{Uri.EscapeDataString(code)}";

    public static string Set(string code) => $"{Details(code)}/set";
}
