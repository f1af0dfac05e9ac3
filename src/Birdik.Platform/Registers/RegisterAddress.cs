using System.Text.Encodings.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace Birdik.Platform.Registers;

/// <summary>Writes a query as the address that asks for it.</summary>
public static class RegisterAddress
{
    public static string Of(IRegister register, RegisterQuery query, params ReadOnlySpan<(string Name, string Value)> more)
    {
        var address = $"{register.Path}?{Write(query)}";
        foreach (var (name, value) in more)
        {
            address = QueryHelpers.AddQueryString(address, name, value);
        }

        return address.TrimEnd('?').Replace("?&", "?", StringComparison.Ordinal);
    }

    /// <summary>What is found and how it is shown, without the place: what a saved view keeps.</summary>
    public static string OfView(RegisterQuery query) =>
        Write(query with { View = null, After = null, Before = null, At = null, Print = false });

    /// <summary>The query as pairs, for the hidden fields of a form.</summary>
    public static IEnumerable<(string Name, string Value)> Pairs(RegisterQuery query)
    {
        (string Name, string? Value)[] single =
        [
            ("tab", query.View),
            ("q", query.Search),
            ("sort", query.Sort),
            ("dir", query.Descending is null ? null : query.Descending.Value ? "desc" : "asc"),
            ("size", query.Size == RegisterQuery.DefaultSize ? null : ValueText.Write(query.Size)),
            ("cols", string.Join(',', query.Columns)),
            ("at", query.At),
            ("after", query.After),
            ("before", query.Before),
            ("print", query.Print ? "1" : null),
        ];
        return single.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => (pair.Name, pair.Value!))
            .Concat(query.Chips.Select(chip => ("chip", chip)))
            .Concat(query.Filters.SelectMany(filter => Pairs(filter.Key, filter.Value)));
    }

    private static IEnumerable<(string Name, string Value)> Pairs(string column, FilterValues values)
    {
        foreach (var value in values.Any)
        {
            yield return ($"f.{column}", value);
        }

        if (values.From is not null)
        {
            yield return ($"f.{column}.from", values.From);
        }

        if (values.To is not null)
        {
            yield return ($"f.{column}.to", values.To);
        }
    }

    private static string Write(RegisterQuery query) => string.Join('&', Pairs(query).Select(pair =>
        $"{UrlEncoder.Default.Encode(pair.Name)}={UrlEncoder.Default.Encode(pair.Value)}"));
}
