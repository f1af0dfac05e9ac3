using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Papers;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Templates;

/// <summary>Puts up a template, or changes one. Letters made from it before keep the document they were made with.</summary>
/// <param name="Template">Null for a new one.</param>
/// <param name="Ky">The Kyrgyz document; null keeps the one there is.</param>
/// <param name="Ru">Its Russian twin.</param>
public sealed record SaveTemplate(Id<LetterTemplate>? Template, string NameKy, string NameRu, TemplateUse Use, ReceivedFile? Ky, ReceivedFile? Ru);

public sealed class SaveTemplateHandler(BirdikDbContext db, FileStore store)
{
    public async Task<Result<Id<LetterTemplate>>> HandleAsync(SaveTemplate command, ChangeContext change, CancellationToken ct)
    {
        var known = command.Template is { } id ? await db.Set<LetterTemplate>().SingleOrDefaultAsync(row => row.Id == id, ct) : null;
        if (command.Template is not null && known is null)
        {
            return TemplateProblems.Unknown();
        }

        var problems = Check(command, known).ToList();
        var read = new List<(Language Language, ReceivedFile File, TemplateRead Read)>();
        foreach (var (language, field, file) in new[] { (Language.Ky, nameof(command.Ky), command.Ky), (Language.Ru, nameof(command.Ru), command.Ru) })
        {
            if (file is null)
            {
                continue;
            }

            var answer = await ReadAsync(file);
            if (answer.TryGet(out var template))
            {
                read.Add((language, file, template));
            }
            else
            {
                problems.AddRange(answer.Problems.Select(problem => problem with { Field = field }));
            }
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var (ky, ru) = (command.NameKy.Trim(), command.NameRu.Trim());
        var row = known ?? new LetterTemplate { Name = new(ky, ru), Use = command.Use, ChangedAt = change.At, ChangedBy = change.Actor.Name };
        (row.Name, row.Use, row.ChangedAt, row.ChangedBy) = (new(ky, ru), command.Use, change.At, change.Actor.Name);
        foreach (var (language, file, template) in read)
        {
            var kept = StoredFile.Of(file, LettersRefs.To(row.Id), change);
            db.Add(kept);
            row.Put(language, new TemplateFile(kept.Id, file.Sha256, template.Text));
        }

        if (known is null)
        {
            db.Add(row);
        }

        change.Record(known is null ? "letters.template-added" : "letters.template-changed", LettersRefs.To(row.Id), ("name", ky), ("files", read.Count));
        await db.SaveChangesAsync(ct);
        return row.Id;
    }

    private static IEnumerable<Problem> Check(SaveTemplate command, LetterTemplate? known)
    {
        if (command.NameKy.Trim().Length == 0)
        {
            yield return LettersProblems.Missing(nameof(command.NameKy));
        }

        foreach (var (name, field) in new[] { (command.NameKy, nameof(command.NameKy)), (command.NameRu, nameof(command.NameRu)) })
        {
            if (name.Length > LetterTemplate.MaxName)
            {
                yield return LettersProblems.TooLong(field, LetterTemplate.MaxName);
            }
        }

        if (!Enum.IsDefined(command.Use))
        {
            yield return LettersProblems.Missing(nameof(command.Use));
        }

        if ((command.Ky ?? command.Ru) is null && known is null)
        {
            yield return LettersProblems.Missing(nameof(command.Ky));
        }
    }

    private async Task<Result<TemplateRead>> ReadAsync(ReceivedFile file)
    {
        if (file.MediaType != DocxPages.MediaType || file.Size > TemplateDocument.MaxBytes)
        {
            return TemplateProblems.Damaged(file.Name);
        }

        await using var content = store.Open(file.Sha256) ?? throw new InvalidOperationException($"The content {file.Sha256} is missing from the store.");
        return TemplateDocument.Read(content, file.Name);
    }
}
