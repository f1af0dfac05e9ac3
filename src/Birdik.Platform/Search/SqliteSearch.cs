using System.Globalization;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Search;

/// <summary>
/// FTS5, without content of its own. Each row holds a word for its tenant, so that the index itself keeps tenants apart. The words come
/// folded and cut, and the tokenizer has nothing left to do.
/// </summary>
internal sealed class SqliteSearch : ISearchStore
{
    public Task EnsureAsync(BirdikDbContext db, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        CREATE VIRTUAL TABLE IF NOT EXISTS platform_search_words USING fts5(
            scope, title, numbers, people, body,
            content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3')
        """,
        ct);

    public Task PutAsync(BirdikDbContext db, int tenantId, ISearchDocument document, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT OR REPLACE INTO platform_search_words (rowid, scope, title, numbers, people, body)
            VALUES ({document.Key}, {Scope(tenantId)}, {document.TitleWords}, {document.NumberWords}, {document.PeopleWords},
                {document.BodyWords})
            """,
            ct);

    public Task RemoveAsync(BirdikDbContext db, long key, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM platform_search_words WHERE rowid = {key}", ct);

    public IQueryable<SearchDocument> Find(BirdikDbContext db, IReadOnlyList<string> words)
    {
        var found = Keys(db, db.Tenant, words);
        return db.Set<SearchDocument>().Where(document => found.Contains(document.Key));
    }

    public IQueryable<NationalSearchDocument> FindNational(BirdikDbContext db, IReadOnlyList<string> words)
    {
        var found = Keys(db, SearchKey.National, words);
        return db.Set<NationalSearchDocument>().Where(document => found.Contains(document.Key));
    }

    private static IQueryable<long> Keys(BirdikDbContext db, int tenantId, IReadOnlyList<string> words) =>
        db.Database.SqlQuery<long>(
            $"""SELECT rowid AS "Value" FROM platform_search_words WHERE platform_search_words MATCH {Match(tenantId, words)}""");

    private static string Scope(int tenantId) => string.Create(CultureInfo.InvariantCulture, $"t{tenantId}");

    /// <summary>Words in quotes are only words: AND, OR, NEAR and the like mean nothing there.</summary>
    private static string Match(int tenantId, IReadOnlyList<string> words) =>
        $"scope : \"{Scope(tenantId)}\" AND {{title numbers people body}} : ("
        + string.Join(" AND ", words.Select((word, place) => $"\"{word}\"{(place == words.Count - 1 ? " *" : "")}")) + ")";
}
