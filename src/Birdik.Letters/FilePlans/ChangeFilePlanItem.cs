using Birdik.Letters.Journals;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.FilePlans;

/// <summary>Enters a file into a draft, or changes the one with that index.</summary>
public sealed record ChangeFilePlanItem(Id<FilePlan> Plan, FileEntry Entry);

public sealed record FileEntry(
    string Index, string TitleKy, string TitleRu, Retention Retention, int? Years, string Article, bool IsVerified, bool IsElectronic, string Note);

public sealed class ChangeFilePlanItemHandler(BirdikDbContext db, FilePlanSearch search)
{
    private const int MostYears = 100;

    public async Task<Result<Done>> HandleAsync(ChangeFilePlanItem command, ChangeContext change, CancellationToken ct)
    {
        var found = await db.DraftAsync(command.Plan, ct);
        if (!found.TryGet(out var plan))
        {
            return Result<Done>.Refused(found.Problems);
        }

        var entry = command.Entry;
        if (Check(entry).ToList() is { Count: > 0 } problems)
        {
            return problems;
        }

        var index = entry.Index.Trim();
        var item = await db.Set<FilePlanItem>().SingleOrDefaultAsync(row => row.PlanId == plan.Id && row.Index == index, ct);
        if (item is null)
        {
            item = new FilePlanItem { PlanId = plan.Id, Index = index, Title = new LocalizedText("", ""), Retention = entry.Retention };
            db.Add(item);
        }

        item.Title = new LocalizedText(entry.TitleKy.Trim(), entry.TitleRu.Trim());
        (item.Retention, item.Years) = (entry.Retention, entry.Retention == Retention.Years ? entry.Years : null);
        (item.Article, item.IsVerified) = (entry.Article.Trim(), entry.IsVerified);
        (item.IsElectronic, item.Note) = (entry.IsElectronic, entry.Note.Trim());
        change.Record("letters.file-set", LettersRefs.To(plan.Id), ("index", index), ("title", item.Title));
        await db.SaveChangesAsync(ct);
        await search.PutAsync(plan, ct);
        return new Done();
    }

    private static IEnumerable<Problem> Check(FileEntry entry)
    {
        var index = entry.Index.Trim();
        if (index.Length is 0 or > Journal.MaxFileIndex || !index.All(sign => char.IsLetterOrDigit(sign) || sign is '-' or '.'))
        {
            yield return LettersProblems.FileIndexWrong(index) with { Field = nameof(entry.Index) };
        }

        if (entry.TitleKy.Trim().Length == 0)
        {
            yield return LettersProblems.Missing(nameof(entry.TitleKy));
        }

        foreach (var (text, field, max) in new[]
        {
            (entry.TitleKy, nameof(entry.TitleKy), LocalizedText.MaxLength), (entry.TitleRu, nameof(entry.TitleRu), LocalizedText.MaxLength),
            (entry.Article, nameof(entry.Article), FilePlanItem.MaxArticle), (entry.Note, nameof(entry.Note), FilePlanItem.MaxNote),
        })
        {
            if (text.Trim().Length > max)
            {
                yield return LettersProblems.TooLong(field, max);
            }
        }

        if (entry.Retention == Retention.Years && entry.Years is null or < 1 or > MostYears)
        {
            yield return Problem.Invalid("letters.years-wrong", nameof(entry.Years), ("max", MostYears));
        }

        if (entry.IsVerified && entry.Article.Trim().Length == 0)
        {
            yield return LettersProblems.Missing(nameof(entry.Article));
        }
    }
}

/// <summary>Takes a file out of a draft.</summary>
public sealed record RemoveFilePlanItem(Id<FilePlan> Plan, Id<FilePlanItem> Item);

public sealed class RemoveFilePlanItemHandler(BirdikDbContext db, FilePlanSearch search)
{
    public async Task<Result<Done>> HandleAsync(RemoveFilePlanItem command, ChangeContext change, CancellationToken ct)
    {
        var found = await db.DraftAsync(command.Plan, ct);
        if (!found.TryGet(out var plan))
        {
            return Result<Done>.Refused(found.Problems);
        }

        if (await db.Set<FilePlanItem>().SingleOrDefaultAsync(row => row.Id == command.Item && row.PlanId == plan.Id, ct) is not { } item)
        {
            return FilePlanProblems.Unknown();
        }

        db.Remove(item);
        change.Record("letters.file-removed", LettersRefs.To(plan.Id), ("index", item.Index), ("title", item.Title));
        await db.SaveChangesAsync(ct);
        await search.PutAsync(plan, ct);
        return new Done();
    }
}
