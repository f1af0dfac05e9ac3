using System.Runtime.CompilerServices;
using Birdik.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Registers;

/// <summary>Reads one register for one query.</summary>
internal sealed class RegisterReader<TRow>(RegisterDefinition<TRow> register, RegisterSource source, RegisterQuery query)
    where TRow : class
{
    private readonly List<Problem> _problems = [];

    public async Task<RegisterPage> PageAsync(CancellationToken ct)
    {
        var found = Chosen(Filtered());
        var (rows, previous, next) = await RowsAsync(found, ct);
        var columns = ShownColumns();
        return new RegisterPage(
            [.. rows.Select(row => Line(row, columns))],
            previous,
            next,
            await CountAsync(found, ct),
            await ChipsAsync(ct),
            _problems);
    }

    public async IAsyncEnumerable<RegisterLine> AllAsync(int limit, [EnumeratorCancellation] CancellationToken ct)
    {
        var columns = ShownColumns();
        var rows = Paging().Order(Chosen(Filtered())).Take(limit);
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return Line(row, columns);
        }
    }

    public async Task<IReadOnlyList<string>> IdsAsync(int limit, CancellationToken ct)
    {
        var rows = await Paging().Order(Chosen(Filtered())).Take(limit + 1).AsNoTracking().ToListAsync(ct);
        return [.. rows.Select(row => ValueText.Write(register.Id.Of(row))!)];
    }

    private IQueryable<TRow> Filtered()
    {
        var rows = register.Rows(source);
        if (FoldedWords.Of(query.Search) is { Count: > 0 } words && register.Searched.Count > 0)
        {
            rows = rows.Where(FoldedWords.In(words, register.Searched));
        }

        foreach (var (key, values) in query.Filters)
        {
            var column = register.AllColumns.Single(column => column.Key == key);
            rows = rows.Where(column.Filter!.Read(values)!);
        }

        return rows;
    }

    private IQueryable<TRow> Chosen(IQueryable<TRow> rows)
    {
        var chips = register.Chips(source).Where(chip => query.Chips.Contains(chip.Key));
        return chips.Aggregate(rows, (some, chip) => some.Where(chip.Condition));
    }

    private KeyPaging<TRow> Paging()
    {
        var (_, key, descending) = Sort();
        return new KeyPaging<TRow>(key, register.Id, descending, source.EmptyIsLeast);
    }

    private (RegisterColumn<TRow> Column, SortKey<TRow> Key, bool Descending) Sort()
    {
        var (name, descending) = register.SortOf(query);
        var column = register.AllColumns.Single(column => column.Key == name);
        return (column, column.SortIn(source.Words.Language)!, descending);
    }

    private async Task<(List<TRow> Rows, string? Previous, string? Next)> RowsAsync(IQueryable<TRow> found, CancellationToken ct)
    {
        var paging = Paging();
        if (Cursor(query.Before) is { } before)
        {
            var back = await paging.Order(paging.Beyond(found, before, backwards: true), backwards: true)
                .Take(query.Size + 1).AsNoTracking().ToListAsync(ct);
            if (back.Count > query.Size)
            {
                back.RemoveAt(query.Size);
                back.Reverse();
                return (back, paging.CursorOf(back[0]).ToString(), paging.CursorOf(back[^1]).ToString());
            }

            return await FromAsync(paging, found, hasPrevious: false, ct);
        }

        if (Cursor(query.After) is { } after)
        {
            return await FromAsync(paging, paging.Beyond(found, after, backwards: false), hasPrevious: true, ct);
        }

        if (Start() is { } start)
        {
            var page = await FromAsync(paging, paging.From(found, start), hasPrevious: true, ct);
            var isFirst = page.Rows.Count > 0
                && !await paging.Beyond(found, paging.CursorOf(page.Rows[0]), backwards: true).AnyAsync(ct);
            return isFirst ? page with { Previous = null } : page;
        }

        return await FromAsync(paging, found, hasPrevious: false, ct);
    }

    private async Task<(List<TRow> Rows, string? Previous, string? Next)> FromAsync(
        KeyPaging<TRow> paging, IQueryable<TRow> rows, bool hasPrevious, CancellationToken ct)
    {
        var page = await paging.Order(rows).Take(query.Size + 1).AsNoTracking().ToListAsync(ct);
        var hasNext = page.Count > query.Size;
        if (hasNext)
        {
            page.RemoveAt(query.Size);
        }

        return (
            page,
            hasPrevious && page.Count > 0 ? paging.CursorOf(page[0]).ToString() : null,
            hasNext ? paging.CursorOf(page[^1]).ToString() : null);
    }

    private RegisterCursor? Cursor(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var cursor = RegisterCursor.Read(text, Sort().Key, register.Id);
        if (cursor is null)
        {
            _problems.Add(Problem.Invalid("platform.register-place-unknown"));
        }

        return cursor;
    }

    private object? Start()
    {
        if (query.At is not { } text)
        {
            return null;
        }

        var (column, key, descending) = Sort();
        var value = key.Type == typeof(string) ? null : StartOf(column.Kind, key, text, descending);
        if (value is null || text.Length > ValueText.MaxLength)
        {
            _problems.Add(Problem.Invalid("platform.register-start-unknown", "at", ("value", text.Length > 40 ? text[..40] : text)));
            return null;
        }

        return value;
    }

    private static object? StartOf(ColumnKind kind, SortKey<TRow> key, string text, bool descending)
    {
        if (kind != ColumnKind.Moment || ValueText.Plain(key.Type) != typeof(DateTime))
        {
            return ValueText.Read(key.Type, text);
        }

        // Downwards a day begins with its last moment.
        return ValueText.Day(text) is { Year: > 1 and < 9999 } day
            ? Time.Bishkek.StartOf(descending ? day.AddDays(1) : day).AddTicks(descending ? -TimeSpan.TicksPerMillisecond : 0)
            : null;
    }

    private static async Task<RegisterCount> CountAsync(IQueryable<TRow> rows, CancellationToken ct) =>
        new(await rows.Take(RegisterCount.Exact + 1).CountAsync(ct));

    private async Task<IReadOnlyList<RegisterChip>> ChipsAsync(CancellationToken ct)
    {
        var chips = new List<RegisterChip>();
        foreach (var (key, condition) in register.Chips(source))
        {
            chips.Add(new RegisterChip(key, await CountAsync(Filtered().Where(condition), ct), query.Chips.Contains(key)));
        }

        return chips;
    }

    private List<RegisterColumn<TRow>> ShownColumns() =>
        [.. register.AllColumns.Where(column => RegisterDefinition<TRow>.Shows(query, column))];

    private RegisterLine Line(TRow row, List<RegisterColumn<TRow>> columns) => new(
        ValueText.Write(register.Id.Of(row))!,
        register.HrefOf(row),
        [.. columns.Select(column => new RegisterValue(
            column.Show(row, source.Words), column.Export(row, source.Words), column.Value(row)))]);
}
