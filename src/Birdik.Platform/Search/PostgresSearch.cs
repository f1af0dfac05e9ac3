using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Search;

/// <summary>A vector of words beside each document, made by the database from the columns of words; the index lies with its tenant.</summary>
internal sealed class PostgresSearch : ISearchStore
{
    public async Task EnsureAsync(BirdikDbContext db, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            ALTER TABLE platform_search_document ADD COLUMN IF NOT EXISTS words tsvector GENERATED ALWAYS AS (
                setweight(to_tsvector('simple', title_words), 'A') || setweight(to_tsvector('simple', number_words), 'A') ||
                setweight(to_tsvector('simple', people_words), 'B') || setweight(to_tsvector('simple', body_words), 'D')) STORED;
            ALTER TABLE platform_search_national ADD COLUMN IF NOT EXISTS words tsvector GENERATED ALWAYS AS (
                setweight(to_tsvector('simple', title_words), 'A') || setweight(to_tsvector('simple', number_words), 'A') ||
                setweight(to_tsvector('simple', people_words), 'B') || setweight(to_tsvector('simple', body_words), 'D')) STORED;
            """,
            ct);
        await db.Database.ExecuteSqlAsync(
            $"CREATE INDEX IF NOT EXISTS ix_platform_search_document_words ON platform_search_document USING gin (words)", ct);
        await db.Database.ExecuteSqlAsync(
            $"CREATE INDEX IF NOT EXISTS ix_platform_search_national_words ON platform_search_national USING gin (words)", ct);
    }

    public Task PutAsync(BirdikDbContext db, int tenantId, ISearchDocument document, CancellationToken ct) => Task.CompletedTask;

    public Task RemoveAsync(BirdikDbContext db, long key, CancellationToken ct) => Task.CompletedTask;

    public IQueryable<SearchDocument> Find(BirdikDbContext db, IReadOnlyList<string> words)
    {
        var found = db.Database.SqlQuery<long>(
            $"""
            SELECT key AS "Value" FROM platform_search_document
            WHERE tenant_id = {db.Tenant} AND words @@ to_tsquery('simple', {Match(words)})
            """);
        return db.Set<SearchDocument>().Where(document => found.Contains(document.Key));
    }

    public IQueryable<NationalSearchDocument> FindNational(BirdikDbContext db, IReadOnlyList<string> words)
    {
        var found = db.Database.SqlQuery<long>(
            $"""SELECT key AS "Value" FROM platform_search_national WHERE words @@ to_tsquery('simple', {Match(words)})""");
        return db.Set<NationalSearchDocument>().Where(document => found.Contains(document.Key));
    }

    private static string Match(IReadOnlyList<string> words) =>
        string.Join(" & ", words.Select((word, place) => $"'{word}'{(place == words.Count - 1 ? ":*" : "")}"));
}
