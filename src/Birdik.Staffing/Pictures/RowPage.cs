using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Birdik.Staffing.Pictures;

/// <summary>A page of a long table; the other parts of the address stay as they are.</summary>
public sealed class RowPage
{
    private const string Key = "rows";
    private readonly HttpRequest _request;
    private readonly int _size;
    private readonly string _anchor;

    /// <param name="anchor">The id of the table, to which a turn of the page leads back.</param>
    public RowPage(HttpRequest request, int count, int size, string anchor)
    {
        (_request, Count, _size, _anchor) = (request, count, size, anchor);
        Number = int.TryParse(request.Query[Key], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, Last) : 1;
    }

    public int Number { get; }

    public int Count { get; }

    public string Summary => Count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture, $"{((Number - 1) * _size) + 1}–{Math.Min(Number * _size, Count)} / {Count}");

    public string? Previous => Number > 1 ? To(Number - 1) : null;

    public string? Next => Number < Last ? To(Number + 1) : null;

    private int Last => Math.Max(1, (Count + _size - 1) / _size);

    public IReadOnlyList<T> Of<T>(IEnumerable<T> rows) => [.. rows.Skip((Number - 1) * _size).Take(_size)];

    private string To(int page)
    {
        var query = new QueryBuilder(_request.Query.Where(pair => pair.Key != Key)) { { Key, page.ToString(CultureInfo.InvariantCulture) } };
        return $"{_request.Path}{query}#{_anchor}";
    }
}
