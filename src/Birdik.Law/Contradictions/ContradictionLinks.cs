using System.Globalization;
using Birdik.Methods.Law.Contradictions;
using Birdik.Platform.Ids;
using Birdik.Platform.Threads;
using Microsoft.AspNetCore.Http.Extensions;

namespace Birdik.Law.Contradictions;

/// <summary>The addresses of the pages of contradictions.</summary>
public static class ContradictionLinks
{
    public const string All = "/law/contradictions";

    public static string One(string key, DateOnly? on = null) =>
        $"{All}/{Uri.EscapeDataString(key)}{(on is { } day ? $"?on={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")}";

    public static string List(DateOnly? on, ContradictionKind? kind, string? state, string? act, int? sheet = null)
    {
        var query = new QueryBuilder();
        Add("on", on?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("kind", kind?.ToString());
        Add("state", state);
        Add("act", act);
        Add("sheet", sheet > 1 ? sheet.Value.ToString(CultureInfo.InvariantCulture) : null);
        return $"{All}{query.ToQueryString()}";

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }
    }
}

/// <summary>How the audit points at a verdict.</summary>
public static class ContradictionRef
{
    public const string Kind = "law.contradiction";

    public static SourceRef To(Id<ContradictionVerdict> id) => SourceRef.To(Kind, id);
}
